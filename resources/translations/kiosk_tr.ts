<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Ana sayfa</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Diğer</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Gizle</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sayfa {page}, toplam {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>seçili</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>düğme</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>metin alanı</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>kullanılamıyor</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Hangi konuda bilgi almak istersiniz?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n yazı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n kısa bölüm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n dakika</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Başlamak için dokunun</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Lütfen danışmaya sorun</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Şu anda gösterilecek bir şey yok.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Personel için kod: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Devamını oku</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Kısaca</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Önceki bölümler</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Sonraki bölümler</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Bölüm {number}, {title}, okundu</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Bölüm {number}, {title}, şu anki bölüm</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Bölüm {number}, {title}, henüz okunmadı</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Sıradaki: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Sonraki yazı: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Daha fazla: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Örnek metin, kliniğiniz tarafından incelenmedi</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n dakikada okunur</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Yazan: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>İnceleyen: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>İnceleme tarihi: {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>İnceleyen: {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>{day} tarihinden beri inceleme bekliyor</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>İlgili yazılar</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Kaynaklar</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Büyütmek için resme dokunun</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, bu sözcüğün anlamı</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Resim: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Dil</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Bu yazı henüz bu dilde yok.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Şu dillerde okuyabilirsiniz:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Dil: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Yazı boyutu</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>%{number}</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Kolay kullanım</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Yüksek kontrast</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Düğmeler aşağıda</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Daha sakin ekran</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Dokunduğumu söyle</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Dinle</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Bu dil için ses yok</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Önceki cümle</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>10&#xa0;saniye geri</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Daha yavaş</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Normal hız</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Sesi kıs</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Sesi yükselt</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Ses kulaklıktan gelir</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Seçmek için yeniden dokunun</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Ara</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Ne arıyorsunuz?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>boşluk</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Arama: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Rakamlar</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Harfler</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Klavye: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Klavyeler</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>“{text}” için bir şey bulamadık.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Şunu mu demek istediniz:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Ya da bir konu seçin:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>İşte “{words}” hakkında bulduklarımız.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Eve götür</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Telefonunuzun kamerasını koda tutun. Bu yazı kliniğin internet sitesinde açılır.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Telefonunuzun kamerasını koda tutun. Metin telefonunuza gelir. İnternet gerekmez.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Kod {number}, toplam {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Sonraki kod</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Önceki kod</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Yazdır</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Sayfalarınız yazdırılıyor.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Yazıcı şu anda çalışmıyor.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Bu, yazının tamamı değil. Gerisi klinikteki ekranda.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Randevuda soracaklarım</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Randevuda sormak istediklerinizi seçin.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Bu bölümü sor: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Henüz bir soru seçmediniz.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n soru</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Listemi göster</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Bunların hiçbiri bu ekranda saklanmaz.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Hâlâ okuyor musunuz?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Okumaya devam et</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Bitirdim</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Ekran %n saniye sonra sıradaki kişi için temizlenecek.</numerusform>
        </translation>
    </message>
</context>
</TS>
