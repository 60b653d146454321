"""Short words that texts for patients set in capitals, so that they are not taken for abbreviations.

Besides those of `core.search_stop_words` ("NOT"): what to do and to leave alone, when, how often and how much. Words
of more than six letters are never taken for abbreviations, and need not stand here.
"""

from __future__ import annotations

EMPHASISED_WORDS: dict[str, str] = {
    "en": """again alert ask avoid both bring call check clean cold daily danger day days demo doctor dose doses drink
        drive drop drops dry dust early eat eight eleven empty extra first five food four full half heat
        help high hold home hot hour hours inside keep last late later left less light long low lower lunch meal meals
        milk month months morning never new next night nine note now nurse off once one only open outer own pain pill
        pills please press puff puffs pull push put raw read rest right risk safe same seven sick sit six skip sleep
        slow slowly small spray start stay stop strong sugar sure swim tablet take taken tell test three time times
        tip today touch turn twelve twice two under urgent use used wait walk warm wash water week weeks well wet work
        wrong year years""",
    "es": """agua ahora alto ayuda aviso ayunas beba beber bebida bien busque calma calor casa cena cinco coma comer
        comida cuatro cuide deje dia dias diez dolor doble dosis espere evite frio gotas hora horas hoy lave lavar lea
        lento leve llame llamar leche lejos luego manana media medico mes meses mida mire misma mismo nota noche nueva
        nuevo nueve nunca ocho ojo pare pida pronto riesgo salga sed seis semana siete siga sola solo tarde tome tomar
        tos tres urgente use usar vaya veces vez vida""",
    "fr": """agiter aide alerte alcool appel arret attend avaler avis boire buvez chaud cinq danger demain deux dix
        doses dose eau enfant evitez evite fievre fois froid gouttes heure heures huit jamais jeun jour jours lait
        lavez laver lent lire lisez matin midi mois neuf non nuit pause prenez quatre repas repos rien risque sang sec
        sept seul six soir stop tard temps tot trois urgent vite""",
    "de": """abends acht achten arzt beide blut dosis drei durst eins essen fieber fruh funf ganz gefahr genug gleich
        halb halt heiss heute hilfe hub hube husten jahre jetzt kalt kinder kurz lang links magen milch minute mittag
        mund nachts nacht neu neun nie niemals notruf oft pause rechts rufen ruhe saft sechs selbst sieben sofort stopp
        stunde tag tage tasse tropfen trinken vier vorher warm warten wasser wenig woche wochen zehn zeit zuerst
        zwei""",
    "pt": """agora agua ajuda alerta antes aviso beba beber casa cedo chame cinco coma comer dez dia dias dois dor dose
        doses espere evite febre frio gotas hoje hora horas jejum lave lavar leia leite leve ligue medico mes meses
        noite nova novo nove nunca oito pare perigo pouco quatro quente risco sede seis sete siga tarde tome tomar tres
        urgente use usar vez vezes vida""",
    "pl": """cztery dawka dawki dni dwa dwie dzien jeden jutro krople lek leki lekarz mleko nigdy noc nocy osiem pic pij
        piec pilne pomoc przed rano raz razy szesc siedem stop teraz trzy uwaga wazne wieczor woda wode zadzwon
        zawsze""",
    "uk": """вода води воду вранці годин година два двічі день дзвони дні днів доза дози дуже завжди зараз краплі лише
        ліки лікар молоко ніколи ніч один перед пити пийте пять раз рази стоп сім тепло три тричі увага час шість""",
    "ru": """важно вода воды воду вечер врач всегда два дважды день дни дней доза дозы капли лекарь молоко нельзя ночь
        ночью один пейте пить пять раз раза скорая стоп сразу сутки семь таблет тепло трижды три утром час часа часов
        шесть срочно""",
    "tr": """acil aksam asla bes bugun dikkat doktor dort doz durun dur gece gun gunde hemen iki ilac iciniz icmek kez
        once onemli saat sabah simdi soguk tok uc yarin yemek yedi""",
}  # fmt: skip
