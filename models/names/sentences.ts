/**
 * Sentences of our own in which names stand: the office prompts that no public corpus holds, and
 * capitalised or name-like words that are no names. `{…}` is filled with made-up names.
 */
export const SENTENCES: readonly string[] = `
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
Monday is a public holiday in Japan.
The Python script reads a JSON file and prints a Table.
Act as a Travel Guide for Paris and Rome.
Write a Haiku about Autumn in Kyoto.
Use React, Vite and Tailwind to build the Dashboard.
Compare Windows, Linux and Android.
The United States and the European Union signed the agreement in Geneva.
Step One: Open the Settings page. Step Two: Press Save.
Project Manager, Sales Director and Chief Executive Officer
Happy New Year and Merry Christmas to the whole team!
The Great Wall of China is longer than Route Sixty Six.
Title: The History of Coffee
Please translate into French, German and Spanish.
March and April were cold; May and June were warm.
I will act as your Language Tutor.
You are a Senior Software Engineer at a Bank.
Summarize Chapter Three of the Annual Report.
Grace Period, Bill of Materials, Mark as Read, Will Call
{姓}が明日の会議に出席します。
{姓名}の評価をまとめてください。
昨日{姓}から連絡がありました。
{姓}と{姓}に資料を送ってください。
営業部{姓名}
{姓 名}の経歴書を要約してください。
担当を{姓}に変更しました。
{姓名}は来週から休暇に入る予定です。
{姓}、{姓}、{姓}の三人で対応しました。
この件は{姓}に確認してください。
{姓名}宛ての礼状を書いてください。
発表者は{姓名}と{姓名}である。
議事録を作成した{姓}によると、納期は来月になる。
{姓}へ、見積もりを送ります。
{姓名}（経理部）が承認した。
お世話になっております、{姓}です。
{名}ちゃんの誕生日会の案内文を考えて
息子の{名}は来年小学校に入ります。
{姓}課長代理に報告済み
面談者：{姓名}、{姓名}
{姓 名}	営業部	大阪
{姓 名}	総務部	東京
{姓名}、{姓名}両名の異動を発令する。
顧客の{姓名}から苦情を受けた。
岩手、青森、秋田の三県で配送が遅れています。
山田錦と五百万石の違いを教えてください。
石川県と福井県と富山県の特産品を比べて
千葉と大宮の店舗を来月閉める予定です。
仕様書の様式を変更し、同様の手順で試験する。
前田、中島という地名の由来を調べて
松本城と高松城の見学の順番を考えてください。
桜、梅、百合、菊の花言葉を一覧にしてください。
マリン、ローズ、ジャスミンの香りの商品説明を書いて
青葉台と緑が丘の物件を比較する表を作って
明朝体と教科書体の違いは何ですか。
大森、蒲田、川崎の順に停車します。
`
  .trim()
  .split('\n');
