/**
 * English sentences of our own in which names stand: the letters, notes and requests that no public
 * corpus holds. `{…}` is filled with made-up names.
 */
export const ENGLISH_SENTENCES: readonly string[] = `
Yesterday {name} called about the contract.
{first} said the report will be late.
Please ask {first} and {first} to join the call on Monday.
I talked to {name} about the budget last week.
{name} from accounting has not answered yet.
Can you rewrite this note to {first}?
The invoice was signed by {name} and checked by {last}.
Our new team members are {name}, {name} and {name}.
Write a birthday message for {first}, who likes gardening.
{last} will present the results in Berlin on Friday.
{name} was born in Chicago and moved to Spain in 2004.
My colleague {first} needs access to the shared folder.
Draft a reply: {first} wants to change the delivery date.
When does {name} arrive at the Hilton?
{first}'s laptop was replaced on Tuesday.
{name}'s passport expires in March.
Meeting with {last}, {last} and {last} at noon.
Tell {first} that the package has been shipped.
According to {name}, the server was down for two hours.
The patient {name} was admitted on Sunday.
{name} bought three tickets for the concert.
Is {first} still working for us?
I met {first} {last} in London.
Customer {name} complains about the invoice.
Give {first} a call when you are back.
We hired {name} as a project manager.
"It is done," said {first}.
{last} and {last} founded the company in 1998.
How old is {first}?
Send the slides to {name} before Thursday.
{name} (HR) approved the request.
1. {name}
2. {name}
Attendees: {name}, {name}, {first}
Reported by {name} on 12 May.
{name}, 42, lives with {first} in Portland.
Thank you for your help, {first}.
Hello {first}, the order is ready.
Did {name} pay the deposit?
her husband {first} works at a bank
interview with {name} tomorrow
{last} v. {last}
The band was formed by {first} and {first} in high school.
{name} wrote to us again about the broken phone.
I am {first} and I need help with my account.
This is {name} speaking.
Could you summarize what {last} proposed?
The painting by {name} was sold.
{first} is allergic to peanuts.
{first} and I are planning the offsite in June.
We named our daughter {first} after her grandmother.
Their children are called {first}, {first} and {first}.
The twins, {first} and {first}, turn seven tomorrow.
Guests so far: {first}, {first}, {first}, {first} and {first}
Players: {first} {last}, {first} {last}, {last}
Cast: {name}, {name} and {name}
"Who broke the printer?" asked {first}.
"Not me," {first} answered, and {first} laughed.
{first} whispered to {first} that the meeting was over.
Nobody told {first} about the change.
I think {last} is right and {last} is wrong.
The company belongs to two brothers, {first} and {first} {last}.
It was started by three friends: {first}, {first} and {first}.
Partners: {last}, {last} & {last}
The firm's founder, {name}, retired in 2011.
She married {name} and took his surname, {last}.
His surname is {last}, his first name {first}.
The surname on the ticket is {last}.
Please spell the name: {first} {last}.
{name} moved in next door last summer.
{name} lives in Oslo and works remotely.
{first} comes from a small town near Lyon.
{name} comes from Norway; {first} does not.
{name} of the finance team will give the opening talk.
{name} will speak at the summit in October.
The keynote will be given by {name}.
{first} gave {first} the keys before leaving.
{first} lent {first} some money in 2019.
I gave {last} my phone number.
{name} took the train to Hamburg on Sunday night.
{name} drove to Leeds and back in one day.
The film was written by {name} and stars {name}.
The song was recorded by {name} in 1968.
{name}, the guitarist, left the band a year later.
Drummer {name} told the paper that the tour was cancelled.
Director {name} and producer {name} were in the audience.
Novelist {name} published her first story at nineteen.
The novel was influenced by the poems of {last}.
{last}'s early work was ignored by critics.
In {last}'s view, prices will fall.
I read {name}'s article about bees.
{last} et al. report a similar effect.
See the paper by {last} and {last} (2016).
As {last} points out, the sample was small.
{name} listed ten reasons to say no.
{name} scored twice in the second half.
{last} beat {last} in straight sets.
Goals: {last} 12, {last} 67
The shirt says {last} on the back.
Who is calling? {name}
Q: Who approved this? A: {name}
{first}: Are you there?
{first}: Yes. Tell {first} I said hello.
INTERVIEWER: How did you meet {name}?
MRS {last}: At school.
Wait for me, {first}!
Come on, {first}, it is only a game.
Happy birthday, {first}!
Congratulations to {first} and {first} on the new baby.
Get well soon, {first}.
My son {first} lost his library card.
My wife {first} cannot log in.
My kids, {first} and {first}, share one account.
Please add {name} to the insurance policy.
Please remove {first} from the group.
I want {name} to inherit the house.
Take {first} off the mailing list.
Make {name} an administrator.
Add {first} as a second contact for my account.
The card should read {name}, not {name}.
My card shows {name} although I am called {name}.
The statement is addressed to {name}.
Transfer 200 euros to {name}.
The cheque is made out to {name}.
The account holder, {name}, has passed away.
The lease was signed by {name} on behalf of the tenant.
Witness: {name}
Applicant: {name}
Patient: {first} {last}
Next of kin: {name}
Beneficiary: {name}
Passenger: {last}/{first}
Deliver to: {name}
c/o {name}
{name}
{first}
{name}
{name}
{name}
{name} | Designer | Lisbon
{name} <office@example.com>
{name}, 555-0100
{name}	Sales
{name}	Legal
- {name}: slides
- {first}: catering
* {first} books the room
@{first} can you check this?
cc {first}
Hi {first} and {first},
Hey {first}! Any news?
Best, {first}
Cheers, {first} {last}
Thanks, {first}
Yours, {name}
Sent by {name} from a phone
On Monday {name} wrote:
{first} wrote: the door is broken
From {first} to {first} with love
{name} (she/her) joined the channel
{first} has left the chat
{first} liked your photo
{name} posted a review of the hotel.
Review by {first} L.
Dr. {last} examined {first} on Friday.
{name}, MD
Nurse {first} took the blood sample.
Officer {last} stopped the car driven by {name}.
The defendant, {name}, denied everything.
The plaintiff {name} sued {last} for damages.
The victim was identified as {name}, 34.
Police are looking for {name}.
Senator {last} voted against the bill.
King {first} and Queen {first} never met.
Saint {first} is honoured in May.
Aunt {first} and Uncle {first} are coming for dinner.
Grandma {first} sends her love.
The {last} family lives upstairs.
The {last}s are on holiday.
Ask the {last} brothers.
{first} Jr. runs the shop now.
{first} van der {last} designed the bridge.
{first} de {last} was born in Seville.
{first} O'{last} keeps bees.
{first}-{first} speaks French.
Mary-{first} is late again.
J. {last} and M. {last} signed.
{first} J. {last} was elected.
Rewrite in a friendlier tone: {first}, your invoice is overdue.
Write a reference letter for {name}, who worked for me for two years.
Write a polite email to {first} asking for the missing receipts.
Summarise the performance review of {name}.
Translate into French: {first} is our new driver.
Draft a warning letter to {name} for being late.
Prepare an offer for {name}, start date 1 June.
Turn these notes into minutes: {first} presents, {first} objects, {last} agrees.
Schedule a call between {first} and {last} next week.
Is {name} a common name in Finland?
Why did {first} quit?
Has {first} paid?
Where was {name} on the 5th?
Can {first} read this file?
Did you see {first}'s message?
{first}'s dog bit {first}'s cat.
It is {first}'s turn to cook.
That was {last}'s idea, not {last}'s.
Here is what {first} needs: a desk, a lamp and a key.
According to the log, {last} opened the door at 7 pm.
In 2003 {name} became chair of the board.
When {name} arrived, the shop had closed.
Because {first} was ill, {first} took over.
Although {last} apologised, the client left.
With {name} as coach, the team won.
Without {first} we are lost.
Between {first} and me, there is no contract.
Like {first}, I prefer tea.
Except for {last}, everyone agreed.
both {first} and {last} declined
spoke with {name}, will call back
met {first} at the fair, likes the product
{name} - no show
talked to {first} re: budget
tell {first} thx
Card holder: {NAME}
NAME: {NAME}
{NAME}, SALES MANAGER
[09:41] {last small}: done, please test
{last small}: I will restart it
ask {last small} about the backup
Anonymise the letter: {name}, born in May, lives at the dormitory.
{first} agrees, {first} abstains, {first} votes no.
`
  .trim()
  .split('\n');
