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
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Personel için</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>Personel PIN’i</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n rakam girildi</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Onayla</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>PIN bu değil.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>%n saniye sonra yeniden deneyebilirsiniz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>%n dakika sonra yeniden deneyebilirsiniz.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Personel için PIN belirlenmemiş, bu yüzden burada seçilecek bir şey yok.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Program: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Kitaplık: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Dosyalarındaki son değişiklik: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Bu ekranda şu andan beri: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Şu andan beri çalışıyor: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>O zamandan beri yeniden başlatma: {number}, arıza sonrası: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Gösterilemeyen bir kitaplık var.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Ayarlarda bulunan sorunlar: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Kitaplıkta bulunan sorunlar: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Kitaplıkla ilgili bilinen bir sorun yok.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>İnceleme bekleyen metinler: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>İnceleme bekleyen ve bunu belirten metinler: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>İnceleme bekleyen ve gösterilmeyen metinler: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Tarih yanlış olabileceği için inceleme bekleyen hiçbir metin gizlenmiyor.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Geriye başka metin kalmayacağı için inceleme bekleyen hiçbir metin gizlenmiyor.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Yeni kitaplık ara</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Önceki kitaplığa dön</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>USB bellekten kitaplık</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Günlük ve sayımları USB belleğe al</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Başlangıç dili</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Başlangıç ses düzeyi</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Dokunma testi</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Ses testi</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Ekran testi</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Yeniden başlat</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Masaüstüne çık</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Bir dakika lütfen …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Yeniden ara</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>USB bellek bulunamadı.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>USB bellekte kitaplık bulunamadı.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Kitaplık denetlendi. Kimse okumadığı anda ekrana gelir.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Günlük ve sayımlar USB bellekte. Çıkarabilirsiniz.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Kitaplık değişmedi.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Bu kitaplıkta hatalar var, kullanılamaz. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Okunamadı. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Yeterli yer yok. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Bundan önce bir kitaplık yok.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Ayarlar buna izin vermiyor.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Olmadı. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Ekranın her yerine dokunun, birkaç parmakla da.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Devam etmek için dokunun</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Bu, bu ekranın sesidir.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Şimdi bir cümle söyleniyor.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Cümle bitti. İyi duyabildiniz mi?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>Bu cihazda hiçbir şey duyulamıyor.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
