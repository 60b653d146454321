<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Más</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>seleccionado</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>botón</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>campo de texto</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>¿Sobre qué le gustaría saber más?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n parte breve</numerusform>
            <numerusform>%n partes breves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Por favor, pregunte en recepción</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>En este momento no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Código para el personal: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Partes anteriores</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Partes siguientes</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Parte {number}, {title}, leída</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Parte {number}, {title}, parte actual</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Parte {number}, {title}, aún no leída</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Siguiente: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Siguiente artículo: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Más: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Texto de muestra, no revisado por su clínica</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n minuto de lectura</numerusform>
            <numerusform>%n minutos de lectura</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Escrito por {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Revisado por {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Revisado el {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Revisado por {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Pendiente de revisión desde el {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Lea también</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Toque la imagen para verla más grande</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, qué significa esta palabra</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Imagen: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Este artículo todavía no está en este idioma.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Puede leerlo en:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Más fácil de usar</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Botones más abajo</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Decir lo que toco</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>No hay voz en este idioma</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>Volver 10&#xa0;segundos</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Velocidad normal</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Menos volumen</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Más volumen</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>El sonido sale por los auriculares</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Toque otra vez para elegir</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>¿Qué busca?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>espacio</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Búsqueda: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Números</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Teclado: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Teclados</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>No encontramos nada sobre «{text}».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Quizá quiso decir:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>O elija un tema:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Esto es lo que tenemos sobre «{words}».</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Llevar a casa</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Apunte la cámara de su teléfono al código. Se abrirá este artículo en el sitio web de la clínica.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Apunte la cámara de su teléfono al código. El texto pasa a su teléfono. No hace falta internet.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Código {number} de {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Código siguiente</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Código anterior</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Sus páginas se están imprimiendo.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>La impresora no funciona en este momento.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Este no es el artículo completo. El resto está en la pantalla de la clínica.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Preguntas para mi consulta</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Marque lo que quiere preguntar en su consulta.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Preguntar sobre esta parte: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Aún no ha marcado ninguna pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Ver mi lista</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Nada de esto se guarda en esta pantalla.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>He terminado</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>La pantalla se borrará para la siguiente persona en %n segundo.</numerusform>
            <numerusform>La pantalla se borrará para la siguiente persona en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN del personal</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n cifra introducida</numerusform>
            <numerusform>%n cifras introducidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Puede volver a intentarlo en %n segundo.</numerusform>
            <numerusform>Puede volver a intentarlo en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Puede volver a intentarlo en %n minuto.</numerusform>
            <numerusform>Puede volver a intentarlo en %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>No hay ningún PIN para el personal, así que aquí no hay nada que elegir.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Programa: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Biblioteca: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Último cambio de sus archivos: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>En esta pantalla desde: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>En marcha desde: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Reinicios desde entonces: {number}, tras un fallo: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Hay una biblioteca que no se puede mostrar.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Problemas encontrados en la configuración: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Problemas encontrados en la biblioteca: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>No se conoce ningún problema con la biblioteca.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos pendientes de revisión: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos pendientes de revisión, que lo indican: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos pendientes de revisión, que no se muestran: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>No se oculta ningún texto pendiente de revisión, porque la fecha puede ser incorrecta.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>No se oculta ningún texto pendiente de revisión, porque no quedaría ningún otro.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Buscar una biblioteca nueva</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Volver a la biblioteca anterior</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Biblioteca desde una memoria USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Registro y recuentos a una memoria USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Idioma al empezar</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Volumen al empezar</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Prueba de pantalla</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Salir al escritorio</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Un momento, por favor …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>No se encontró ninguna memoria USB.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>No se encontró ninguna biblioteca en una memoria USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>La biblioteca se ha comprobado. Aparecerá en cuanto nadie esté leyendo.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>El registro y los recuentos están en la memoria USB. Puede retirarla.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>La biblioteca no ha cambiado.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Esta biblioteca tiene errores y no se puede usar. No se cambió nada.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>No se pudo leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>No hay espacio suficiente. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>No hay ninguna biblioteca anterior a esta.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>La configuración no lo permite.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>No ha funcionado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Toque la pantalla por todas partes, también con varios dedos.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Toque para seguir</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Esta es la voz de esta pantalla.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Ahora se está diciendo una frase.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>La frase ha terminado. ¿Se oía bien?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>En este equipo no se puede oír nada.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
