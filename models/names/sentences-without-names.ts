/** Sentences of our own whose capitalised, name-like or katakana words are no names of anyone. */
export const SENTENCES_WITHOUT_NAMES: readonly string[] = `
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
Senior accountant
Head of Research
12 Mill Road
Name	Department
Mark the cells in Blue and send the Draft to Print.
Rose petals, Basil leaves and a pinch of Ginger
Amber, Jade and Ruby are popular stones.
Will you be in the office in May or in June?
Art, Music and Drama are taught on Fridays.
The Jordan river, Lake Victoria and Mount Rainier
A trip to Florence, Sydney, Austin and Charlotte
Houston, Dallas and Madison have similar budgets.
Jaguar, Lotus and Lincoln build cars.
Everton and Fulham play on Sunday.
Order a Margarita and a Shirley Temple without alcohol.
Wendy's and Denny's are restaurant chains.
A Norfolk jacket, a Windsor knot and Oxford shoes
Gaussian noise, Bayesian methods and the Markov property
Use Newton's method, then apply Bayes' rule.
The Fourier transform and the Laplace operator
Install Maven, Jenkins and Gradle.
Ruby, Perl, Julia, Crystal and Ada are languages.
Pascal is a unit; so are Kelvin, Newton and Joule.
Ask Alexa or Siri to set a Timer.
The Grant was given in the Spring Term.
Major Update: Dark Mode, Faster Search, Better Sync
Dear Hiring Committee, Dear Neighbours, Dear Diary
Best Regards, Kind Wishes, Many Thanks
Act as a Chef, a Poet, a Judge or a Coach.
You are Expert GPT, a Master of Prompts.
Persona: Helpful Assistant. Tone: Warm. Audience: Beginners.
Role: Interviewer. Goal: Find the best Candidate.
Input: Question. Output: Answer.
Chapter One: The Lost Key. Chapter Two: The Open Door.
Hope, Faith and Joy are virtues.
Bill, Frank and Jack are also verbs or nouns.
A Ferris wheel, a Rubik cube and a Petri dish
Photoshop, Figma and Sketch files are welcome.
Mercury, Venus, Mars and Saturn are planets.
Easter, Christmas and Hanukkah are holidays.
The Nile, the Rhine and the Danube
A Caesar salad with Parmesan, then Earl Grey tea
First Name, Last Name, Company Name, Street
Suppose a Train leaves at noon. Let X be the Number of Seats.
SELECT Name, City FROM Customers WHERE Country = 'Mexico';
class Parser extends Reader { constructor(Options) {} }
import Button from './Button'; export default Layout;
def __init__(self, Model, Trainer): pass
Error: Cannot read property Length of Undefined
Style: Art Deco, Bauhaus, Ukiyo-e. Camera: Wide Angle. Light: Golden Hour.
A Victorian house in the style of Gothic Revival
Monstera, Begonia and Dracaena need little light.
Labrador, Beagle and Dalmatian puppies
Times New Roman, Georgia and Helvetica
Zeichne den Hintergrund, dann die Wolken und das Meer.
Lave os pratos, limpe a mesa e feche a porta.
Product Name: [Laptop Stand]. Author: [Your Name].
Consider Figure Two, Suppose Otherwise, Assume Nothing.
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
森の中の道を歩き、林を抜けて原に出た。
南、西、北の三方を山に囲まれている。
金、銀、銅の価格の推移を表にして
菅の笠と麻の布の手入れの方法を教えて
春、夏、秋、冬の献立を考えてください。
氏名と所属の欄を加えた申込書の雛形を作って
さすがに無理があるので代案を出してください。
茨城と栃木と群馬の違いを説明して
川口、浦和、草加の家賃を比べてください。
松本と長野の間の所要時間を調べて
福岡、久留米、熊本の順に回る旅程を作って
三島、沼津、富士の気温を教えて
高山と白川郷を巡る二日間の計画を立てて
岡山の桃と山形のさくらんぼの紹介文を書いて
日光と平泉の歴史を比べて
タップ、スワイプ、ピンチの動きを確認する。
プロキシとゲートウェイの違いを教えて
マット、ロープ、クッションなどの用具を点検する。
ラテン・ポップとボサノバの違いを説明して
オンライン・セミナーとライブ・コマースの企画を出して
夕刊紙デイリー・クロニクルの論調を調べて
ケース・スタディとロール・プレイングを組み合わせる。
マーケティング・オートメーションの導入手順をまとめて
モンタナ、ネバダ、ユタの各州
チャド、ガボン、ベナンの三国
サンシャイン・ベイの夜景は有名である。
サザン・リーグの各チームが参加した。
ニトロ基とアミノ基を含む。
エステルとアルコールを区別する試薬。
シリンダーとピストンの間の摩擦を減らす。
ダリア、コスモス、マーガレットの育て方
ローズマリー、タイム、セージを加えて煮込む。
レモン、オレンジ、ピーチの香料
塔の高さは三十メートルである。
寺は小高い丘の上に建てられた。
長篠の戦いの年表を作ってください。
松山城と丸岡城の石垣を比べる。
祇園の街並みを再現した模型。
荻窪駅と西荻窪駅の乗降客数
中村区と千種区の人口を比べて
高村記念館の開館時間を調べて
中原文学賞の応募要項をまとめて
上田村で水不足が起きた。
田沢湖と猪苗代湖の水深を教えて
和泉国と河内国の境にある村。
マネジャー、ディレクター、プランナーの役割を比べて
チーフ、サブ、アシスタントの担当表を作って
太陰暦と太陽暦の違い
平野部では雪が少なく、内陸では多い。
トカゲ、カメ、カエルの飼い方をまとめて
`
  .trim()
  .split('\n');
