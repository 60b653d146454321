<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>sélectionné</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>bouton</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>champ de texte</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>non disponible</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Quel sujet vous intéresse&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n courte partie</numerusform>
            <numerusform>%n courtes parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Touchez pour commencer</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Veuillez vous adresser à l’accueil</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Cet écran n’a rien à afficher pour le moment.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Code pour le personnel&#x202f;: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Parties précédentes</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Parties suivantes</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Partie {number}, {title}, lue</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Partie {number}, {title}, partie en cours</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Partie {number}, {title}, à venir</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Suite&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Article suivant&#x202f;: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Plus d’articles&#x202f;: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Texte d’exemple, non vérifié par votre centre médical</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n minute de lecture</numerusform>
            <numerusform>%n minutes de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Écrit par {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Vérifié par {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Vérifié le {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Vérifié par {reviewer}, le {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>À revoir depuis le {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>À lire aussi</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Touchez l’image pour l’agrandir</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, ce que ce mot veut dire</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Image&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Cet article n’existe pas encore dans cette langue.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Vous pouvez le lire en&#x202f;:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Langue&#x202f;: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Mode facile</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Boutons plus bas</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Dire ce que je touche</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Pas de voix pour cette langue</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Phrase précédente</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>Reculer de 10&#xa0;secondes</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Vitesse normale</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Le son passe par les écouteurs</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Touchez à nouveau pour choisir</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Que cherchez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>espace</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Recherche&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Clavier&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Claviers</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Nous n’avons rien trouvé pour «&#x202f;{text}&#x202f;».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Vouliez-vous dire&#x202f;:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Ou choisissez un sujet&#x202f;:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Voici ce que nous avons sur «&#x202f;{words}&#x202f;».</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Emporter chez soi</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Visez le code avec l’appareil photo de votre téléphone. Cet article s’ouvrira sur le site du centre médical.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Visez le code avec l’appareil photo de votre téléphone. Le texte arrive sur votre téléphone. Pas besoin d’internet.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Code {number} sur {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Code suivant</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Code précédent</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Vos pages s’impriment.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>L’imprimante ne marche pas pour le moment.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Cet article n’est pas complet. La suite est sur l’écran du centre médical.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Mes questions à poser</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Cochez ce que vous voulez demander en consultation.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Question sur cette partie&#x202f;: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Vous n’avez pas encore coché de question.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Voir ma liste</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Rien n’est conservé sur cet écran.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Lisez-vous encore&#x202f;?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Continuer à lire</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>J’ai terminé</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>L’écran s’effacera pour la personne suivante dans %n seconde.</numerusform>
            <numerusform>L’écran s’effacera pour la personne suivante dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Pour le personnel</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>Code PIN du personnel</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n chiffre saisi</numerusform>
            <numerusform>%n chiffres saisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Valider</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le code PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Vous pourrez réessayer dans %n seconde.</numerusform>
            <numerusform>Vous pourrez réessayer dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Vous pourrez réessayer dans %n minute.</numerusform>
            <numerusform>Vous pourrez réessayer dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Aucun code PIN n’est défini pour le personnel : il n’y a donc rien à choisir ici.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Programme : {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Bibliothèque : {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Dernière modification de ses fichiers : {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Sur cet écran depuis : {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>En marche depuis : {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Redémarrages depuis : {number}, après une panne : {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Une bibliothèque ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Problèmes trouvés dans les réglages&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Problèmes trouvés dans la bibliothèque&#xa0;: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Aucun problème connu avec la bibliothèque.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textes à revoir&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textes à revoir, qui l’indiquent&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textes à revoir, qui ne sont pas affichés&#xa0;: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Aucun texte à revoir n’est masqué, car la date est peut-être fausse.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Aucun texte à revoir n’est masqué, car il n’en resterait aucun autre.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Chercher une nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Revenir à la bibliothèque précédente</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Bibliothèque depuis une clé USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Journal et comptages sur une clé USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Langue au départ</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Volume au départ</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Test tactile</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Test du son</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Test de l’écran</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Quitter vers le bureau</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Un instant, s’il vous plaît …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>Aucune clé USB n’a été trouvée.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Aucune bibliothèque n’a été trouvée sur une clé USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>La bibliothèque a été vérifiée. Elle apparaîtra dès que personne ne lira.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Le journal et les comptages sont sur la clé USB. Vous pouvez la retirer.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>La bibliothèque n’a pas changé.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Cette bibliothèque contient des erreurs et ne peut pas être utilisée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>La lecture a échoué. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Il n’y a pas assez d’espace. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Il n’y a pas de bibliothèque avant celle-ci.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Les réglages ne le permettent pas.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Cela n’a pas marché. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Touchez l’écran partout, aussi avec plusieurs doigts.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Touchez pour continuer</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Voici la voix de cet écran.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Une phrase est prononcée en ce moment.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>La phrase est terminée. L’avez-vous bien entendue ?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>On ne peut rien entendre sur cet appareil.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
