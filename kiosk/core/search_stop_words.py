"""Words that say nothing about what is looked for: those that hold sentences together, and those of questions."""

from __future__ import annotations

STOP_WORDS: dict[str, str] = {
    "en": """a about after all also always am an and any anything are as at be because been before being but by can
        cannot could did do does doing don dont during each else ever every for from get gets getting give go goes
        going gonna got had has have having he her here hers him his how i if in into is isn it its just keep keeps
        know let like ll m make makes many may maybe me mean means might mine more most much must my need no not of
        off often on or our out over please really re s say she should shouldn so some something still such t tell
        than that the their them then there these they thing things this those through to too u until up us ve very
        want was wasn way we were what whats when where which while who why will with without won would wouldn yes you
        your yours""",
    "es": """a al algo algun alguna ante antes aqui asi aun aunque bien cada como con cosa cosas cual cuales cualquier
        cuando cuanta cuantas cuanto cuantos de debe deben debo decir del desde despues donde dos durante e el ella
        ellas ellos en entonces era eres es esa ese eso esos esta estan estas este esto estos estoy fue fui gracias ha
        hace hacer hacen hago han has hasta hay he la las le les lo los mas me mi mia mientras mio mis mucha mucho
        muchos muy nada ni no nos nosotros nuestra nuestro o os otra otro para pasa pero poco por porque pues puede
        pueden puedo que quien quiero saber se sea ser si sido siempre sin sirve sobre son soy su sus tambien tan
        tanto te tener tengo ti tiene tienen todo todos tu tus u un una unas uno unos va vez voy y ya yo""",
    "fr": """a afin ai ainsi alors apres as au aucun aussi autre aux avant avec avez avoir c ca car ce cela ces cet
        cette ceux chaque chez comme comment d dans de depuis des deux dire dois doit donc du elle elles en encore est
        et etait etes etre eu faire fais fait faut il ils j je jusque l la le les leur leurs lors lui m ma mais me
        meme mes moi mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut peux plus pour pourquoi
        pouvoir puis puisque qu quand que quel quelle quelles quels quelque qui quoi s sa sans savoir se sera ses si
        soit son sont suis sur t ta te tes toi ton toujours tout toute tous tres trop tu un une va vais vers veut veux
        vos votre vous y""",
    "de": """aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist bitte da dabei
        damit dann darf das dass dein deine dem den denn der des dich die dies diese dieser dieses dir doch dort du
        durch ein eine einem einen einer eines er es etwas euch fur gegen geht gibt habe haben hast hat hatte hier hin
        ich ihm ihn ihr ihre im immer in ist ja jede jeder kann kannst kein keine konnen machen mal man mehr mein
        meine meinem meinen meiner meines mich mir mit muss mussen nach nicht nichts noch nun nur ob oder ohne schon
        sehr sein seine seit sich sie sind so soll sollte tun u uber um und uns unser unter viel vom von vor wann war
        warum was weil welche welcher wenn wer werde werden wie wieder wieso will wir wird wo wurde zu zum zur
        zwischen""",
    "pt": """a algo algum alguma ao aos apos aqui as assim ate bem cada coisa com como da das de dela dele deles
        depois desde deve devem devo dizer do dos e ela elas ele eles em entao entre era essa esse esta estao estas
        este estou eu faz fazer fica foi ha isso isto ja la lhe mais mas me mesmo meu meus mim minha minhas muito
        muitos na nada nao nas nem no nos nossa nosso num numa o onde os ou outra outro para pela pelas pelo pelos
        pode podem por porque posso pra qual quais quando quanto que quem quero saber se sem sempre ser seu seus sim
        so sobre sou sua suas tambem tao te tem tenho ter teu tive toda todo todos tu tua um uma umas uns vai voce
        voces vou""",
    "pl": """a aby ale am bardzo bez bo by byc byl byla bylo byly chce ci cie co cos czego czemu czy czym dla dlaczego
        do gdy gdzie go i ich ile im ja jak jaka jaki jakie jako je jego jej jest jestem jeszcze jesli juz kazdy kiedy
        kto ktora ktore ktory lub ma mam mamy mi mial mnie moge moga moj moja moje moze mozna musi musze my na nad nam
        nas nie nic nich nim niz no o od on ona one oni ono oraz po pod poza prosze przed przez przy robic sa se sie
        skad sobie ta tak taki tam te tego tej ten teraz to tu tutaj twoj ty tylko tym u w we wie wiele z za zawsze
        ze""",
    "uk": """а або але без би бо був була були було бути в ваш вас ви від він вже все всі да дайте де для до дуже є ж
        з за зі і й із як яка які який якщо її його їх коли кожен кому куди ли лише мене мені ми мій моє моя мої може
        можна можу на навіщо над нам нас не немає ні ним о один он от по після потрібно при про робити своє свої себе
        скільки сь та так також там те ти тим тільки то тобі того той тому треба тут у хочу хто це цей цього ця ці чи
        чим чого чому що щоб я""",
    "ru": """а без более бы был была были было быть в вам вас вдруг ведь во вот все всегда всего вы где да даже делать
        для до его ее если есть еще ж же за зачем и из или им их к каждый как какая какие какой когда кто ли лучше
        меня мне может можно мой мои моя мое мы на над надо нам нас не него нет нее ни них но ну нужно о об один он
        она они от отчего очень по под после потом потому почему при про просто с сам свой свои себе себя сейчас
        сколько со так такой там тебя тем то того тоже только том тот ты у уж уже хочу чем через что чтобы чье эта эти
        это этого этой этот я""",
    "tr": """acaba ama artik az bana bazi belki ben beni benim bir biraz biri bu buna bunu cok cunku da daha de defa
        diye en fazla gibi hangi hem hep her hic icin ile ise kac kadar ki kim mi mu musun misin miyim nasil ne neden
        nedir nerede niye o olan olarak oldu olsa olur olmak ona onu onun sadece sana sen seni senin siz sizin su
        sonra tum var ve veya ya yani yapmali yok zaman""",
    "ar": """ا اذا الا التي الذي الى ام ان انا انت انه اني او اي اين ايه بس بعد بعض به بها بين تكون ثم جدا حتى حول
        خلال دون ذلك دي ده زي سوف شنو شو شي شيء ضد عشان على علي عليه عن عند عندما عندي عندنا عنده غير في فيه فيها قبل
        قد كان كانت كل كم كما كنت كيف ل لا لازم لان لدي لكن لم لما لماذا لن له لها لي ليس ليش ليه ما ماذا ماهو ماهي
        متى مش مع ممكن من منذ مني نحن نعم هذا هذه هذي هل هم هنا هناك هو هي و وش وهل وما وهو وهي يا يجب يعني يكون يمكن
        يمكنني""",
    "ur": """آپ اب اس اسے اگر ان انہیں اور ایک بارے بعد بہت بھی پر پھر تک تھا تھی تھے تو جا جاتا جاتی جب جو جیسے چاہیے
        چاہئے دیتا رہا رہی رہے ساتھ سکتا سکتی سکتے سے طرح کا کب کتنا کتنی کتنے کر کرنا کرنے کرتا کروں کرے کس کسی کون
        کوئی کو کہ کہاں کی کیا کیسے کیوں کے گا گی گے لیے مجھے مگر میرا میری میرے میں نہ نہیں نے وہ ہم ہو ہوتا ہوتی
        ہوتے ہوں ہونا ہونے ہوا ہوئی ہے ہیں ہی یا یہ""",
    "hi": """अगर अब आप इन इस इसे उन उस एक और कब कर करता करती करते करना करने करूं करें का कि कितना कितनी कितने किस किसी
        की कुछ के कैसे को कोई कौन क्या क्यों गया चाहिए जब जा जाता जाती जो तक तब तो था थी थे दिन दे दो ने नहीं न पर फिर
        बहुत बाद बारे भी मुझे में मेरा मेरी मेरे मैं यह या ये रहा रही रहे लिए ले वह वे साथ सकता सकती सकते से हम ही हुआ
        हुई हूँ हूं है हैं हो होता होती होते होना होने""",
    "vi": """ai anh ay bi boi bang cac cach cai chi cho chu chua co con cua cung dang de den di do duoc duoi em gi gio
        giup hay hon khi khong la lam lai len luc ma minh mot moi muon nao nay nen neu nhieu nhu nhung no o oi qua ra
        rang rat roi sao sau se ta tai the thi thoi toi tren tu va van vao vay ve vi viec voi vua xin""",
    "zh": """的 了 是 在 我 你 您 他 她 它 们 我们 有 和 与 及 或 就 也 都 还 又 很 太 不 没 没有 吗 呢 吧 啊 呀 么
        什么 怎么 怎样 怎么办 如何 为什么 为何 哪 哪里 哪些 几 多少 多久 什么时候 何时 谁 这 那 这个 那个 这样 能 会
        要 可以 应该 需要 想 请 请问 让 把 被 给 对 从 到 于 以 而 但 因为 所以 如果 个 一 一个 之 其 时 时候 是否
        是不是 能不能 会不会 可不可以 怎么样 办 知道""",
}
"""By the first part of a language's tag, with or without accents, parted by spaces. For Chinese, what is taken out of a
sentence."""
