## Maanden, zoals ze in een datum staan
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-3-short = mrt
# Een hele datum, zoals 22 november 2026
date-long = { $day } { $month } { $year }

## Woorden van de methode
sector-government = overheid
sector-business = bedrijf
sector-knowledge = kennis
sector-society = samenleving
role-founding = initiatiefnemer
role-sponsoring = partner
role-stakeholder = belanghebbende
involvement-problem-owner = heeft het probleem
involvement-funder = financiert
involvement-board-member = zit in het bestuur
support-board = Bestuur
support-management = Leidinggevenden
support-work = Uitvoerders
support-yes = staat erachter
support-partly = deels
support-no = nog niet
check-done = klopt
check-not-yet = nog niet
check-not-for-us = geldt niet voor ons
leaning-more = meer naar { $end }
leaning-middle = ertussenin
# Elk belang staat er als wat het oplevert: “kosten” alleen zegt het tegendeel
interest-knowledge = kennis opbouwen
interest-network = netwerk verbreden
interest-talent = talent aantrekken
interest-cost-saving = kosten besparen
interest-society = bijdragen aan de samenleving
interest-employership = een aantrekkelijke werkgever zijn
interest-risk-sharing = risico delen
interest-image = een goede naam krijgen
interest-other = anders
chip-knowledge = kennis
chip-network = netwerk
chip-talent = talent
chip-cost-saving = kosten besparen
chip-society = samenleving
chip-employership = aantrekkelijke werkgever
chip-risk-sharing = risico delen
chip-image = goede naam
contribution-money = geld
contribution-people = mensen
contribution-cooperation = hulp
contribution-network = netwerk
contribution-marketing = bekendheid
contribution-location = locatie
contribution-systems = software en data
contribution-expertise = kennis
contribution-other = anders
# Tussen de laatste twee van een opsomming: A, B en C
list-and = en
state-open = nog niet begonnen
state-busy = bezig
state-done = klaar
amount-euro = € { $number }
amount-hours = { $number } uur
amount-one-hour = { $number } uur
amount-fte = { $number } fte

## Pitch
# Een naam kan een de-woord, een het-woord of een meervoud zijn. Daarom hangt in geen zin een woord van de naam af,
# en omdat de een u zegt en de ander je, staat er geen van beide
pitch-gives-partner = { $partner }: wat meedoen oplevert
pitch-partner-brings = Eigen inbreng
pitch-asked-of-partner = Wat we vragen
pitch-partner-steps = Eigen eerste stappen
pitch-story = Waar het om gaat
pitch-others-bring = Wat de anderen inbrengen
pitch-further-steps = Verdere stappen
pitch-needed = Wat ervoor nodig is
pitch-first-steps = Eerste stappen
pitch-with-whom = Met wie
pitch-more-steps =
    { $count ->
        [one] En nog één andere stap.
       *[other] En nog { $count } andere stappen.
    }
pitch-also-involved = Ook betrokken:
pitch-contact = Meer weten
pitch-paragraph-for = Voor { $partner }
pitch-paragraph-changed = { $name }: het vak is gewijzigd
# De punt aan het eind komt erbij waar de tekst er zelf geen heeft
pitch-gain-knowledge = U leert iets wat u ook elders kunt gebruiken.
pitch-gain-network = U leert mensen kennen die u anders niet spreekt.
pitch-gain-talent = U trekt mensen aan die willen werken aan iets wat ertoe doet.
pitch-gain-cost-saving = U bespaart kosten: wat we één keer samen doen, hoeft niet elke partij apart te doen.
pitch-gain-society = U draagt bij aan de samenleving.
pitch-gain-employership = U bent een goede werkgever: uw mensen werken aan iets wat ertoe doet.
pitch-gain-risk-sharing = U deelt het risico als iets mislukt.
pitch-gain-image = U wordt bekend met dit onderwerp.
pitch-draft-other-gain = Meedoen levert dit op: { $gain }
pitch-draft-further-gain = Verder levert meedoen dit op: { $gain }
pitch-draft-with = Met wie we dit doen: { $names }
pitch-draft-others =
    { $count ->
        [one] nog één andere partner
       *[other] nog { $count } andere partners
    }
pitch-draft-steps =
    { $count ->
        [one] Onze eerste stap: { $steps }
       *[other] Onze eerste stappen: { $steps }
    }
pitch-draft-own-steps =
    { $count ->
        [one] Eigen eerste stap: { $steps }
       *[other] Eigen eerste stappen: { $steps }
    }

## Afdrukken
# In de kop en de voet van een pitch
export-pitch = Pitch
export-pitch-for = Pitch voor { $partner }
export-pitch-foot = { $subject } · pitch
export-version = versie { $version }
export-page-of = { $page } van { $count }
# Boven de partners van een pitch
export-brings = Draagt bij
export-pitch-empty = Op dit canvas staat nog geen tekst voor een pitch
# De titel van een document, zoals een venster die laat zien
export-document-title = { $what } – { $subject }
export-poster = Poster
# Wat er in de naam van een bestand staat.
export-file-pitch = pitch
export-file-poster = poster
export-file-motivation = onderbouwing
export-file-report = rapport
export-file-minutes = verslag
export-report = Rapport
export-minutes = Verslag
export-cards = Vraagkaartjes
export-notes = Briefjesvellen
export-notes-for = Briefjes: { $section }
# Iemand die bij een bijeenkomst was, met de organisatie
export-minutes-person = { $name } ({ $about })
export-internal-report = Intern rapport
export-motivation-of = Onderbouwing: { $case }
# Wat een schermlezer zegt bij de titel van een onderdeel: de groep en de plaats
export-section-place = { $group }, { $number } van { $count }
# In de kop van een poster
export-head = Onderwerp, datum en versie
export-subject-label = Onderwerp
export-date-label = Datum
export-version-label = Versie
# Boven de partners van een poster
export-partner = Partner
export-partners = Partners
export-interest = Belang
export-contribution = Bijdrage
# Onder en boven tekst die niet op één blad past
export-continued-on = verder op blad { $page } →
export-continued-from = { $title }, vervolg van blad { $page }
export-sheet-of = blad { $page } van { $count }
export-tile = Deel { $number } van { $count }, rij { $row }, kolom { $column }
export-tile-of-sheet = Blad { $sheet }: { $tile }
export-tiles-how = Knip elk deel af langs de lijn, en plak het op de strook van het deel ernaast en erboven
export-card-continued = { $title }, vervolg
export-note-writer = Tafel of letter
export-note-dots = Stippen
export-attached-canvas = Het canvas waarvan dit document is gemaakt
export-source = Canvas: { $source }
export-nothing-written = Dit document is bijna leeg: op het canvas staat nog niets om het van te maken
export-nothing-for-partner = { $partner }: op het canvas staat nog niet wat meedoen oplevert. Vul de belangen van deze partner in
export-unreadable-logo = { $partner }: het logo is niet te lezen en staat niet in de pdf. Kies het opnieuw
export-logo-left-out = { $partner }: het logo staat niet in de pdf, want alle logo's samen zijn te groot. Kies kleinere plaatjes
export-poster-has-pages = Posters, vraagkaartjes en briefjes zijn vellen papier: maak die als pdf, of kies voor Markdown het rapport. Daar staat ook het hele canvas in
export-missing-character = { $place }: het teken { $character } ({ $code }) staat niet in het lettertype. In de pdf staat een vraagteken in een kader

## Wat er met een bestand is
expected-text = een tekst
expected-number = een getal
expected-date = een datum zoals 2026-11-22
expected-list = een lijst
expected-object = een groep velden
expected-truth = true of false
expected-logo = een PNG of JPEG van hoogstens { $size } KB, als base64
problem-unexpected = { $place }: hier hoort { $kind }. Wat er stond, is bewaard
problem-duplicate-field = { $place }: het veld “{ $name }” staat er meer dan één keer. De laatste telt, de andere zijn onder een andere naam bewaard
problem-id = { $place }: “{ $id }” is geen UUID. Deze rij heeft er een gekregen
problem-duplicate-id = { $place }: twee rijen hebben hetzelfde id. De tweede heeft een eigen id gekregen
problem-missing-reference = { $place }: dit verwijst naar iets wat er niet is
problem-unknown-option = { $place }: hier staat een keuze die het sjabloon niet heeft. Ze is bewaard
problem-circular-goal = { $place }: deze actie was een deel van zichzelf. Ze staat nu los; wat er stond, is bewaard
problem-broken-character = { $place }: hier staat een half teken. Op die plek staat nu �
problem-unknown-template = Het sjabloon “{ $id }” is hier niet bekend. Het canvas is geopend als Canvas collaboratieve innovatie; teksten die daar niet in passen, blijven in het bestand bewaard
problem-broken-template = Het sjabloon in dit bestand is niet te gebruiken ({ $reason }). Het canvas is geopend als Canvas collaboratieve innovatie
problem-history-lost = De geschiedenis voor samenvoegen is beschadigd. Alle teksten zijn er wel; samenvoegen met een andere kopie gaat minder precies
problem-newer-version = Dit bestand is gemaakt met een nieuwere versie van Samencanvas (formaat { $version }). Je kunt het lezen en exporteren, niet bewerken. Installeer de nieuwste versie om te bewerken
limit-text = een tekst mag niet groter zijn dan { $size } MB
limit-all-text = alle teksten samen mogen niet groter zijn dan { $size } MB
limit-partner = er passen { $count } partners in
limit-action = er passen { $count } acties in
limit-rows = alle rijen samen (partners, bijdragen, acties, alinea’s, gevallen, antwoorden en wat er in werksessies is opgeschreven) mogen niet meer dan { $count } zijn
limit-word = een getal, een code of een verwijzing heeft hooguit { $count } tekens
limit-all-words = alle getallen, codes en verwijzingen samen mogen niet groter zijn dan { $size } MB
limit-unknown-fields = er passen { $count } velden in die Samencanvas niet kent
limit-silenced = er passen { $count } adviezen in die niet voor jullie zijn
limit-scales = er passen { $count } keuzes tussen twee uitersten in
limit-template = een sjabloon in een bestand mag niet groter zijn dan { $size } MB
limit-values = er passen { $count } waarden in een bestand
limit-contribution = een partner heeft hooguit { $count } bijdragen
limit-paragraph = de pitch heeft hooguit { $count } alinea’s
limit-declared = een tabel heeft hooguit { $count } rijen
limit-logo = een logo mag niet groter zijn dan { $size } KB
limit-logos = alle logo's samen mogen niet groter zijn dan { $size } MB
limit-replica = de geschiedenis voor samenvoegen mag niet groter zijn dan { $size } MB
limit-structs = de geschiedenis voor samenvoegen mag niet uit meer dan { $count } stukjes bestaan
limit-interleaving = de geschiedenis voor samenvoegen is zo verstrengeld dat ze niet binnen een seconde te lezen is
limit-file = een bestand mag niet groter zijn dan { $size } MB
limit-nesting = gegevens mogen niet dieper dan { $count } lagen in elkaar zitten
limit-pdf = een pdf met wat erin zit mag uitgepakt niet groter zijn dan { $size } MB
open-empty = { $file } is leeg. Kijk of er een reservekopie of een andere versie van is
open-not-text = { $file } is geen canvasbestand: het is bijvoorbeeld een foto, een Word-bestand of tekst in een oude codering (ANSI). Kies een bestand dat eindigt op .samencanvas of .canvas.json, of bewaar het in een teksteditor als UTF-8
open-not-json = { $file } is beschadigd: op regel { $line }, kolom { $column } klopt iets niet. Herstel die plek of open een andere kopie
open-breaks-off = { $file } is niet compleet: het houdt op bij regel { $line }. Haal het opnieuw op of open een andere kopie
open-not-a-canvas = { $file } is geen canvasbestand. Kies een bestand dat eindigt op .samencanvas of .canvas.json
open-no-canvas-in-pdf = In { $file } zit geen canvas. Wie een pdf afdrukt of in een ander programma opslaat, haalt het canvas eruit. Open het canvas zelf, of een pdf waar het in zit
open-damaged-pdf = { $file } is een beschadigde pdf. Haal het bestand opnieuw op of open een andere kopie
open-protected-pdf = { $file } heeft een wachtwoord of is beveiligd tegen wijzigen. Vraag om het canvasbestand zelf, of om een pdf zonder beveiliging
open-damaged-attachment = In { $file } zit een canvas ({ $name }), maar het is niet te lezen. Haal het bestand opnieuw op, of vraag om het canvasbestand zelf
open-over-limit = { $file } is te groot voor een canvas: { $limit }
save-read-only = Dit canvas komt uit een nieuwere versie van Samencanvas en is alleen te lezen. Installeer de nieuwste versie om te bewerken
open-too-many = { $file } is te groot voor een canvas: er staan te veel rijen en teksten in. Verdeel ze over meer bestanden, of haal er rijen uit in een teksteditor
save-over-limit = Dit canvas is te groot om op te slaan: { $limit }. Haal er iets uit en sla het opnieuw op
save-over-history = Dit canvas is te groot om op te slaan: { $limit }. Begin met Nieuw van dit canvas een kopie zonder geschiedenis
paste-over-limit = Wat je plakt, is te groot: { $limit }. Er is niets geplakt. Plak een kleiner stuk
edit-over-limit = Dit past er niet meer bij: { $limit }. Er is niets veranderd
edit-over-limit-part = Niet alles past erbij: { $limit }. De rest is weggelaten
merge-over-limit = Samen worden { $files } te groot voor één canvas: { $limit }. Er is niets samengevoegd
internal-error = Er ging iets mis in Samencanvas zelf ({ $reason }). Het bestand is niet veranderd

## Het venster
action-overdue = te laat, { $day }
date-short = { $day } { $month }
date-hint = dd-mm-jjjj
date-meant = Nog geen datum. Bedoel je:
date-unread = ⚠ geen datum: ‘{ $text }’
date-wrong = Schrijf de datum zo: { $example }
date-month = { $month } { $year }
date-choose = { $name }: kies in een kalender
date-previous-month = Vorige maand
date-next-month = Volgende maand
date-today = Vandaag
weekday-1 = ma
weekday-2 = di
weekday-3 = wo
weekday-4 = do
weekday-5 = vr
weekday-6 = za
weekday-7 = zo
menu-file = Bestand
menu-edit = Bewerken
menu-view = Beeld
menu-help = Help
menu-file-letter = B
menu-edit-letter = W
menu-view-letter = E
menu-help-letter = H
menu-new-from-example = Nieuw van een voorbeeld
menu-recent = Recent
command-new = Nieuw…
command-new-from-this = Kopie van dit canvas maken
command-open = Openen…
command-save = Opslaan
command-save-as = Opslaan als…
command-replace-protected = Toch vervangen
command-export = Exporteren…
command-new-window = Nieuw venster
command-add-template = Sjabloon toevoegen…
command-take-version = Nieuwe versie overnemen
command-new-from-template = Nieuw canvas met dit sjabloon
command-print = Afdrukken…
command-empty-poster = Leeg canvas voor aan de muur…
command-stop-export = Stoppen
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw
command-cut = Knippen
command-copy = Kopiëren
command-paste = Plakken
command-select-all = Alles selecteren
command-add-partner = + Partner toevoegen
command-add-action = + Actie toevoegen
command-duplicate-row = Dupliceren
command-move-up = Omhoog
command-move-down = Omlaag
command-part-of-previous = Onderdeel van de vorige actie
command-column-before = Naar de vorige kolom
command-column-after = Naar de volgende kolom
command-show-as-rows = Als rijen
command-show-as-board = Als bord
command-level-back = Een niveau terug
command-remove-row = Verwijderen
command-paste-partners = Partners plakken uit een spreadsheet…
command-paste-actions = Acties plakken uit een spreadsheet…
paste-declared = Plak rijen uit een spreadsheet, een tabel of een lijst in { $table }. Zonder kopregel is de volgorde: { $columns }
command-add-table-row = Rij toevoegen
command-paste-table-rows = Rijen plakken uit een spreadsheet…
command-add-contribution = + Bijdrage toevoegen
command-remove-contribution = Bijdrage weghalen
command-side-panel = Zijpaneel
command-zoom-in = Groter
command-zoom-out = Kleiner
command-zoom-reset = Ware grootte
command-about = Over Samencanvas
command-open-with-system = Openen
command-show-in-folder = In de map tonen
theme-system = Kleuren van het systeem
theme-light = Licht
theme-high-contrast = Hoog contrast
theme-dark = Donker
language-switch = Taal: { $language }
title-nameless = Naamloos canvas
saving-new = Nieuw
saving-saved = ✓ Opgeslagen
saving-unsaved = ● Niet opgeslagen
saving-busy = Opslaan…
saving-failed = ⚠ Niet opgeslagen…
saving-read-only = ● Alleen lezen
status-filled = { $filled } van { $count } ingevuld
status-some-empty = Nog leeg op dit canvas
status-all-filled = Alles is ingevuld
status-partners =
    { $count ->
        [one] 1 partner
       *[other] { $count } partners
    }
status-actions = { $done } van { $count } klaar
status-questions = { $done } van { $count }
status-rows =
    { $count ->
        [one] 1 rij
       *[other] { $count } rijen
    }
# Welke kanten van een onderdeel te zien zijn.
sides-all = Alle kanten
sides-alone = Alleen { $side }
sides-switch = Getoonde kanten van { $section }: { $shown }
# Hoeveel kaarten er in een kolom van een bord staan.
board-column =
    { $column }, { $count ->
        [one] 1 kaart
       *[other] { $count } kaarten
    }
# De kolom van een bord voor rijen waarvoor niets is gekozen.
board-none = Nog niet ingedeeld
board-add-card = + Kaart toevoegen
board-add-card-to = { $add }: { $column }
board-move-to = Verplaats naar { $column }
table-add-row = + Rij toevoegen
table-number = Nr.
table-sum = Totaal
choice-why = Waarom
choice-chosen = gekozen
status-pitch =
    { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    } · { $time }
status-long-pitch =
    { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    } · { $time }, en de pitch mag { $goal } duren
cell-example = Bijvoorbeeld: { $text }
header-subject-hint = Onderwerp van dit canvas
header-contact = Contact
header-contact-hint = naam, e-mail of link
partner-nameless = Nieuwe partner
partner-brings = Wat brengen zij in?
partner-name = Naam van de organisatie
partner-role = Rol
partner-sector = Sector
partner-involvement = Wat doet deze partner?
partner-support = Steun in de eigen organisatie
partner-interests = Belangen
partner-other-interest = Ander belang
partner-contributions = Bijdragen
partner-notes = Notities
partner-notes-hint = Alleen voor het team. Komt alleen in een rapport, als je dat daar kiest
partner-logo = Logo
partner-logo-choose = Logo kiezen…
partner-logo-remove = Logo weghalen
partner-logo-hint = Een PNG of JPEG. Je kunt hem ook op het venster laten vallen
partner-logo-alternative = Wat het logo laat zien
partner-logo-alternative-hint = Zonder tekst geldt de naam
partner-logo-broken = Dit logo is niet te lezen. Kies een ander
logo-other-kind = { $file } is geen PNG of JPEG. Kies een ander bestand
logo-too-large = { $file } heeft te veel beeldpunten ({ $width } bij { $height }). Maak het kleiner
logo-broken = { $file } is beschadigd en niet te lezen. Kies een ander bestand
logo-no-partner = Kies eerst de partner van wie het logo is, en laat { $file } dan nog eens vallen
more-choices = Meer keuzes
more-choices-of = Meer keuzes: { $name }
contribution-kind-hint = Soort
contribution-kind = Soort bijdrage
contribution-text = Wat
contribution-amount = Hoeveel
contribution-unit = Eenheid
unit-euro = euro
unit-hours = uur
unit-fte = fte
amount-wrong = Typ een getal, zoals 1500 of 0,5
read-as = Gelezen als { $value }.
read-as-other = Maak er { $value } van
choice-none = Kies…
choice-fill-in-first = Vul eerst { $section } in
choice-no-row = Nog niets om te kiezen. Maak eerst een rij met een naam in ‘{ $section }’
action-nameless = Nieuwe actie
action-who = wie?
action-done = Klaar: { $text }
action-text = Wat
action-owner = Wie
action-owner-partner = Partner die het doet
action-due = Klaar op
action-state = Status
action-parent = Hoort bij actie
panel-back = ← { $section }
panel-stronger = Zo wordt het sterker
panel-example = Voorbeeld: { $name }
panel-placeless = Zonder plaats
panel-placeless-why = Deze versie van het sjabloon heeft hier geen plaats meer voor. Het blijft in het bestand, en komt terug als de plaats terugkomt
panel-problems = Wat er met dit bestand is
panel-problems-seen = Gezien
notice-dismiss = Sluiten
notice-not-now = Niet nu
notice-more = en nog { $count }
notice-waiting =
    { $count ->
        [one] En nog 1 melding
       *[other] En nog { $count } meldingen
    }
notice-fewer = Minder meldingen tonen
notice-removed-partner-named = { $name } is weg
notice-removed-partner = Een partner zonder naam is weg
notice-removed-action-named = De actie ‘{ $name }’ is weg
notice-removed-action = Een lege actie is weg
notice-removed-contribution-named = De bijdrage ‘{ $name }’ is weg
notice-removed-contribution = Een bijdrage zonder omschrijving is weg
notice-removed-paragraph-named = De alinea ‘{ $name }’ is weg
notice-removed-paragraph = Een alinea is weg
notice-removed-case-named = Het geval ‘{ $name }’ is weg
notice-removed-case = Een geval zonder naam is weg
notice-removed-case-answer-named = Het geval ‘{ $name }’ is weg
notice-removed-case-answer = Een geval zonder naam is weg
notice-removed-declared-named = De rij ‘{ $name }’ is weg
notice-removed-declared = Een lege rij is weg
notice-odd =
    { $count ->
        [one] Er is 1 punt aan dit bestand dat opvalt. Het staat in het zijpaneel
       *[other] Er zijn { $count } punten aan dit bestand die opvallen. Ze staan in het zijpaneel
    }
notice-from-pdf = Dit canvas komt uit een pdf. { $held }
held = Het heeft: { $has }. Het heeft niet: { $lacks }
held-all = Het heeft: { $has }
held-public = wat voor iedereen is
held-history = de geschiedenis
held-support = steun in de eigen organisatie
held-notes = notities bij partners
held-checklists = antwoorden op de checklists
held-check-notes = notities bij de checklists
held-silenced = advies dat niet voor jullie is
held-cases = gevallen van de beslishulp
held-case-reasons = feiten en redenen bij die gevallen
held-addressed = wat de pitch tegen één partner zegt
notice-edited-by-hand = De teksten zijn buiten Samencanvas veranderd. Dat is overgenomen
notice-no-new-window = Er komt geen nieuw venster: { $reason }
notice-no-program = Het systeem heeft geen programma om { $file } te openen. Je vindt het in { $folder }
notice-preferences-lost = De instellingen zijn niet bewaard: { $reason }
notice-preferences-unreadable = De instellingen van eerder zijn niet te lezen ({ $reason }). Daarom gelden nu de gewone. Hun bestand heet nu { $file }
notice-preferences-unreadable-stay = De instellingen van eerder zijn niet te lezen ({ $reason }). Daarom gelden nu de gewone
notice-no-data-folder = Dit systeem heeft geen map voor wat Samencanvas zelf bewaart. Eerdere versies en de bescherming tegen een storing staan uit. Sla vaak op, en vraag je beheerder om HOME of XDG_DATA_HOME in te stellen
notice-no-settings-folder = Dit systeem heeft geen map voor instellingen. Wat je kiest, is vergeten als je het venster sluit
reason-not-allowed = daar mag je niet schrijven
reason-held = een ander programma heeft het bestand open
reason-disk-full = de schijf is vol
reason-no-folder = er is geen map voor
reason-name = de naam kan hier niet
dialog-cancel = Annuleren
unread-title = Niet alles wordt bewaard
unread-go-on = Doorgaan zonder deze tekst
command-go-to-field = Ga naar het veld
notice-unread = In ‘{ $name }’ staat ‘{ $text }’. Dat is niet te lezen als datum of getal, en wordt niet bewaard
unsaved-title = Wijzigingen opslaan?
unsaved-in-file = Je laatste wijzigingen in { $file } zijn nog niet opgeslagen
unsaved-nowhere = Je hebt dit canvas nog niet opgeslagen
unsaved-no-answer = De schijf antwoordt niet. Als je niet opslaat, kun je de volgende keer met dit werk verdergaan
unsaved-not-kept = De map waarin je laatste wijzigingen worden bewaard, antwoordt niet. Als je niet opslaat, kun je die wijzigingen kwijtraken
unsaved-save = Opslaan
unsaved-discard = Niet opslaan
new-title = Nieuw canvas
new-example = Voorbeeld
new-example-what = Ingevuld met de feiten uit de publicatie van de methode
new-form-example = Voorbeelden van andere werkvormen
form-example-challenge = Start-up in Residence: een vraag uit de stad
form-example-partnership-assessment = Cumulus Park: past dit bij ons?
form-example-test-ground-intake = The Green Village: een proef beginnen
form-example-project-funnel = Modal Shift: projecten kiezen
form-example-offer-and-need = TechTegenCorona: hulp in een crisis
form-example-minutes = CoronaMelder: een overleg
about-cumulus-park = Stad · samen vernieuwen in Amsterdam-Zuidoost
about-schuldenlab = Schulden · een Nederland zonder schuldenzorgen
about-nederlandse-ai-coalitie = Techniek · kunstmatige intelligentie in Nederland
about-the-hague-security-delta = Veiligheid · samen aan veiligheid werken
about-modal-shift = Vervoer · containers over water
about-werkplaats-digitaal-vakmanschap = Onderwijs · IT leren met echte opdrachten
about-new-trust-foundation = Data · weten wie je kunt vertrouwen
about-start-up-in-residence-den-haag = Overheid · ambtenaar en startup in één kamer
about-the-green-village = Duurzaam · een proeftuin voor de stad
about-odyssey = Samenleving · bouwen op neutraal terrein
about-dutch-blockchain-coalition = Techniek · blockchain voor de samenleving
about-de-verkeersonderneming = Verkeer · anders reizen in Rotterdam
lesson-cumulus-park = Begin met partijen die het probleem hebben, en zoek daarna een oplossing. Bij een gastheer zonder eigen belang telt iedereen even zwaar
lesson-schuldenlab = Eerst vertrouwen, daarna pas afspraken op papier. Niet elke partner hoeft hetzelfde in te brengen om even zwaar te tellen
lesson-nederlandse-ai-coalitie = Concurrenten lossen samen op waar ze allemaal last van hebben. Meedoen vraagt inzet, en die staat in een gedragscode
lesson-the-hague-security-delta = Ga aan het werk waar de energie zit, en durf te stoppen. Wie geld geeft, hoeft niet ook toezicht te houden
lesson-modal-shift = Laat zien waarom het nu moet, en word het vooraf eens over de cijfers. Tijdelijk geld moet iets blijvends opleveren
lesson-werkplaats-digitaal-vakmanschap = Werk aan vragen uit de echte wereld, waar elke partner iets aan heeft. Uren van mensen tellen mee als een derde van de begroting
lesson-new-trust-foundation = Begin los, als werkgroep, en kies later een vorm. Laten zien dat het werkt, zegt meer dan een verhaal
lesson-start-up-in-residence-den-haag = Kleine opdrachten met elke maand een mijlpaal geven nieuwe ideeën een kans. De eigen organisatie moet er wel klaar voor zijn
lesson-the-green-village = Test eerst op een veilige plek, en dan pas in de echte wereld. Betrek bewoners en makers van regels vanaf het begin
lesson-odyssey = Op neutraal terrein praten overheden en bedrijven als gelijken. Laat de uitkomst open, en maak wat eruit komt van iedereen
lesson-dutch-blockchain-coalition = Leden die zelf beslissen, voelen zich samen eigenaar. Een lichte vorm is genoeg zolang iedereen echt meedoet
lesson-de-verkeersonderneming = Een kleine organisatie tussen overheid en markt kan sneller werken. De wil om het samen te doen kwam vóór de vorm
new-copy-what = Een eigen canvas dat begint met wat er nu op dit canvas staat
export-title = Een document maken
export-empty-file = leeg-canvas
export-empty-title = Een leeg canvas voor aan de muur
export-empty-what = Papier om samen op te schrijven of te plakken, zonder wat er al op het canvas staat. Een drukkerij of copyshop kan A0 tot en met A2 maken
export-print-title = Afdrukken
export-kind-pitch-what = Het verhaal, voor iedereen of voor één partner
export-kind-poster-what = Het hele canvas als plaat, voor aan de muur
export-kind-report-what = Het hele canvas om te lezen, met een samenvatting
export-kind-minutes-what = Wat er is afgesproken, en wie er was
export-kind-motivation-what = Aanbesteden of staatssteun? Met ruimte voor handtekeningen
export-kind-cards-what = Elk onderdeel met zijn vragen op een kaartje, vier op A4
export-kind-notes-what = Vellen met acht briefjes, met plaats voor stippen
export-more = Meer
export-make-markdown = Opslaan als Markdown…
export-make-text = Opslaan als tekst…
export-closer = Groter bekijken
export-whole-page = Hele blad
export-paper = Papier
export-tiles = Op welke vellen
export-tiles-none = Op één vel
export-tiles-on = In delen ({ $paper }): { $count } vellen
export-tiles-what = Druk af op ware grootte. Knip elk deel af langs de lijn, en plak het op de strook van het deel ernaast en erboven
export-notes-of = Voor welk onderdeel
export-notes-each = Een vel voor elk onderdeel
export-notes-blank = Zonder onderdeel
export-language = Taal van de koppen
export-format = Bestand
export-format-pdf = Pdf: om te lezen en af te drukken
export-format-markdown = Markdown: tekst om mee verder te werken
export-format-text = Tekst: voor in een mail
export-attach = Canvas om verder te bewerken
export-attach-public = Meesturen, zonder geschiedenis en auteurs. Wat niet voor iedereen is, gaat alleen mee als het ook op papier staat
export-attach-full = Meesturen met geschiedenis en notities
export-attach-none = Niet meesturen
export-make = Opslaan als pdf…
export-make-folder = Map kiezen…
export-print = Afdrukken…
export-case = Welk geval
export-case-all = Alle gevallen
export-case-numbered = { $number }. { $name }
export-for = Voor wie
export-for-everyone = Voor iedereen
export-for-each = Voor elke partner een eigen pitch
export-preview = Voorbeeld, blad { $page } van { $of }
export-preview-busy = Het voorbeeld wordt gemaakt
export-preview-failed = Het voorbeeld is niet gemaakt: { $reason }
export-preview-first = Het voorbeeld is voor: { $partner }. Er komen { $count } bestanden in een eigen map
export-preview-without-pages = Markdown is tekst zonder bladen. Daarom is er geen voorbeeld
export-previous = Vorig blad
export-next = Volgend blad
export-busy =
    { $of ->
        [one] Het document wordt gemaakt
       *[other] De documenten worden gemaakt: { $done } van { $of }
    }
export-stopped =
    { $done ->
        [0] Het exporteren is gestopt. Er is niets geschreven
        [one] Het exporteren is gestopt. Er is 1 bestand geschreven
       *[other] Het exporteren is gestopt. Er zijn { $done } bestanden geschreven
    }
export-too-large = Het document wordt te groot: het canvas heeft er te veel tekst of te veel rijen voor. Maak het canvas korter, of maak een rapport met minder onderdelen
export-made-pitches =
    { $count ->
        [one] In de map { $folder } staat 1 pitch
       *[other] In de map { $folder } staan { $count } pitches
    }
path-open = Welk bestand wil je openen?
path-open-button = Openen
path-save = Waar wil je het canvas opslaan?
path-logo = Welk bestand is het logo?
path-template = Welk bestand is het sjabloon?
path-take-over = Uit welk canvas wil je rijen overnemen?
path-export = Waar wil je het document opslaan?
path-export-folder = In welke map wil je de documenten opslaan?
path-export-button = Exporteren
path-why = Dit systeem heeft geen venster om bestanden te kiezen. Typ daarom het pad
path-name = Pad
paste-title = Rijen uit een spreadsheet
paste-partners = Plak rijen uit een spreadsheet, een tabel of een lijst. Zonder kopregel is de volgorde: naam, sector, rol, belangen, bijdragen, notities
paste-actions = Plak rijen uit een spreadsheet, een tabel of een lijst. Zonder kopregel is de volgorde: wat, wie, klaar op, stand
paste-to = Komt bij { $field }
paste-column = Kolom { $number }
paste-column-titled = Kolom { $number }: { $title }
paste-leave-out = Niet overnemen
paste-cell-to = { $value } (komt bij { $field })
paste-field = Geplakte rijen
paste-from-clipboard = Dit staat op het klembord. Je kunt het hier veranderen
paste-above-left-out = Boven de kolomtitels staat: { $words }. Dit wordt niet overgenomen
paste-above-taken = Boven de kolomtitels staat: { $words }. Dit wordt ook overgenomen
paste-above-take =
    { $count ->
        [one] Neem dit ook over als rij
       *[other] Neem dit ook over als { $count } rijen
    }
paste-take =
    { $count ->
        [one] 1 rij toevoegen
       *[other] { $count } rijen toevoegen
    }
take-title = Overnemen uit { $file }
take-how = Vink aan wat je wilt overnemen. Wat je overneemt, staat daarna los van het andere canvas
take-nothing = Op dit canvas staan geen partners, acties of andere rijen
take-search = Zoek een rij
take-all = Alles
take-none = Niets
take-found =
    { $count ->
        [one] 1 rij
       *[other] { $count } rijen
    }
take-into = Komt in
take-into-of = { $table } komt in
take-taken = { $row } (al overgenomen)
take-same-name = Een partner met deze naam staat hier al
take-changed = Daar veranderd: { $what }
take-more = Nog { $count } rijen. Zoek om ze te zien
take-take =
    { $count ->
        [0] Overnemen
        [one] 1 rij overnemen
       *[other] { $count } rijen overnemen
    }
about-what = Vul samen het Canvas collaboratieve innovatie in, bewaar elk woord en maak er een nette pdf van
about-method = De methode: { $source }
about-licence = Vrije software onder de EUPL 1.2. Lettertypen onder de SIL Open Font License
window-no-display = Samencanvas kan geen venster openen: er is geen beeldscherm (WAYLAND_DISPLAY en DISPLAY zijn leeg). Een pdf maken kan ook zonder: samencanvas export BESTAND -o UIT.pdf
window-libraries = Samencanvas kan geen venster openen: op dit systeem ontbreekt { $packages }. Installeer dat. Een pdf maken kan ook zonder venster: samencanvas export BESTAND -o UIT.pdf
window-failed = Samencanvas kan geen venster openen ({ $reason }). Een pdf maken kan ook zonder venster: samencanvas export BESTAND -o UIT.pdf
window-no-opengl = Samencanvas kan hier niet met OpenGL tekenen ({ $reason }). Het kan ook zonder grafisch stuurprogramma: samencanvas --draw software
window-box-failed =
    Samencanvas kan geen venster openen: { $reason }.

    Werk je via Remote Desktop of op een virtueel bureaublad? Vraag de beheerder of programma's daar vensters mogen openen, en laat deze melding zien.
    Werk je op de computer zelf? Vraag of het grafische stuurprogramma is geïnstalleerd en bijgewerkt.
window-box-no-opengl =
    Samencanvas mag alleen met OpenGL tekenen, en dat werkt hier niet: { $reason }.

    Start Samencanvas zonder “--draw gl”. Vraag de beheerder van deze computer of dat in de instellingen of in de snelkoppeling staat. Met alleen OpenGL hebben Remote Desktop en virtuele bureaubladen een grafisch stuurprogramma met OpenGL 2 of nieuwer nodig.
window-box-libraries =
    Samencanvas kan geen venster openen: dit systeem mist { $packages }.

    Vraag de beheerder van deze computer om dat te installeren.

## De opdrachtregel
cli-help =
    Samencanvas { $version }: het Canvas collaboratieve innovatie, van bestand naar document

    Gebruik:
      samencanvas [BESTAND] [--draw gl|software]
      samencanvas export BESTAND -o UIT.pdf|UIT.md|UIT.txt [--format pdf|markdown|text] [--kind pitch|poster|report|motivation|minutes] [--paper a0|a1|a2|a3|a4] [--tiles a4|a3] [--language nl|en] [--for PARTNER] [--parts DELEN] [--case GEVAL] [--attach public|full|none] [--force]
      samencanvas export BESTAND -o UIT.pdf --kind cards|notes [--section ONDERDEEL|--blank]
      samencanvas merge BESTAND BESTAND… -o UIT [--report[=text|json]] [--as-same]
      samencanvas diff BESTAND BESTAND [--report=text|json]
      samencanvas diff BESTAND --since VERSIE|last [--report=text|json]
      samencanvas clean BESTAND -o UIT
      samencanvas check BESTAND [--repaired UIT]
      samencanvas new [--template ID|BESTAND] [--language nl|en] -o BESTAND
      samencanvas template list
      samencanvas template new [--from ID] -o BESTAND
      samencanvas template check BESTAND
      samencanvas computer

    Opdrachten:
      export      maakt een pdf of Markdown van een canvas: een pitch (standaard, A4), een poster (A0 tot A4, liggend), een rapport of een onderbouwing. Ook papier voor een bijeenkomst: vraagkaartjes en briefjes
      merge       voegt kopieën van één canvas samen, zonder dat iemands woorden weg zijn
      diff        laat zien wat er anders is in het tweede bestand, of sinds een eerdere versie
      clean       maakt een kopie om weg te geven: zonder namen van schrijvers en zonder geschiedenis; samenvoegen met dit canvas kan daarna niet meer
      check       laat zien wat er niet klopt in een bestand, één regel per punt
      new         maakt een leeg canvas
      template    list laat zien welke sjablonen er zijn, new maakt een eigen sjabloon, en check zegt wat er niet klopt en op welke regel
      computer    laat zien wat een beheerder van deze computer wil weten, en test de mappen waarin het programma schrijft

    Opties:
      --draw MANIER          hoe het venster wordt getekend: gl (door het grafische stuurprogramma, en niets anders) of software (zonder stuurprogramma). Zonder --draw: door het stuurprogramma, en zonder waar dat niet werkt
      -o, --output BESTAND   waar het resultaat komt; een naam zonder einde krijgt .pdf, .md of .samencanvas
      --format VORM          pdf, markdown of text, als het einde van UIT dat niet zegt: bij een map of /dev/stdout. Posters, vraagkaartjes en briefjes zijn altijd een pdf
      --kind SOORT           pitch, poster, report (het hele canvas op A4), motivation (de antwoorden van de beslishulp) of minutes (het verslag). Voor een bijeenkomst: cards (kaartjes met de vragen, vier op A4) of notes (vellen met acht briefjes). Zonder --kind het eerste document van het sjabloon
      --paper MAAT           a0, a1, a2, a3 of a4; alleen een poster kan groter zijn dan a4
      --tiles MAAT           een poster in delen op a4 of a3, om te knippen en aan elkaar te plakken
      --language TAAL        nl of en: taal van de vaste woorden (export) of van het canvas (new)
      --for PARTNER          een pitch die opent met wat het deze partner oplevert; met all voor elke partner een, in de map UIT
      --parts DELEN          wat er in een report staat, met komma's ertussen: sections, partnership, checklists, advice, decisions (samen usual; zo is het vanzelf). Intern, en zo gemerkt: support, notes, check-notes, partner-advice, silenced, session (samen internal)
      --case GEVAL           de onderbouwing van één geval uit de beslishulp: zijn naam of nummer
      --section ONDERDEEL    briefjes voor één onderdeel: zijn titel, id of nummer. Vanzelf is er een vel voor elk onderdeel
      --blank                briefjes zonder onderdeel
      --attach WAT           het canvas in de pdf: public, full of none. Public heeft geen geschiedenis en auteurs, en wat niet voor iedereen is alleen als het ook op papier staat. Vanzelf is het public, en none bij --for, kaartjes en briefjes
      --force                vervangt UIT ook als het tegen schrijven is beveiligd, of op de schijf nog een andere naam heeft (een harde link)
      --repaired UIT         schrijft wat er geopend is als nieuw, heel canvasbestand
      --report[=VORM]        text of json: wat van wie komt (merge) of anders is (diff)
      --since VERSIE         vergelijkt met de eerder bewaarde versie die zo heet; last: de laatste met een ander versienummer
      --as-same              voegt ook canvassen samen die geen kopie van elkaar zijn
      --template SJABLOON    welk sjabloon: een id uit samencanvas template list, of het bestand van een eigen sjabloon
      --from ID              van welk sjabloon template new een kopie maakt
      -h, --help             deze uitleg
      -V, --version          versie

    Uitkomst:
      0   gelukt, ook als alleen de uitvoer niet te schrijven is; check: geen problemen
      1   check: er zijn problemen, maar het bestand opent; computer: er is iets niet goed; venster: er is geen beeldscherm
      2   niet gelukt
      130 afgebroken met Ctrl+C

    De taal van deze meldingen is die van de beheerder, of anders die van LANG.
cli-version = samencanvas { $version }
cli-unknown-command = Onbekende opdracht “{ $word }”. Kijk met samencanvas --help wat kan
cli-unexpected = “{ $word }” hoort hier niet. Kijk met samencanvas --help wat kan
cli-missing-value = Achter { $option } ontbreekt een waarde
cli-bad-value = “{ $value }” kan niet bij { $option }. Kies uit: { $choices }
cli-missing-file = Zeg welk bestand: samencanvas { $command } BESTAND
cli-missing-output = Zeg met -o waar het resultaat komt
cli-a3-is-of-poster = Alleen een poster kan groter zijn dan A4. Laat --paper weg of kies --kind poster
cli-tiles-are-of-poster = Alleen een poster kan in delen. Laat --tiles weg of kies --kind poster
cli-no-tiles = Deze poster past op één vel van die maat. Laat --tiles weg of kies een groter --paper
cli-section-is-of-notes = Alleen briefjes zijn voor één onderdeel of voor geen. Laat --section en --blank weg of kies --kind notes
cli-unknown-section = Er is geen onderdeel “{ $name }”. Kies uit: { $names }
cli-paper-is-of-pdf = Markdown staat niet op papier. Laat --paper weg of maak een pdf
cli-attach-is-of-pdf = Alleen in een pdf kan het canvas meegaan. Laat --attach weg of maak een pdf
cli-parts-are-of-report = Alleen een rapport heeft delen om te kiezen. Laat --parts weg of kies --kind report
cli-no-document = { $wanted } hoort niet bij dit formulier. Het heeft wel: { $documents }
cli-case-is-of-motivation = Alleen een onderbouwing gaat over één geval. Laat --case weg of kies --kind motivation
cli-no-cases = In de beslishulp van dit canvas staat nog geen geval. Laat --case weg, of vul in het venster een geldstroom of bijdrage in
cli-unknown-case = Er is geen geval “{ $name }”. Kies een naam of een nummer uit: { $cases }
cli-several-cases = Meer dan één geval heet “{ $name }”. Kies een nummer uit: { $cases }
cli-reader-is-of-pitch = Alleen een pitch kan voor één partner zijn. Laat --for weg of kies --kind pitch
cli-no-partners = Er is geen partner “{ $name }”: nog geen partner heeft een naam
cli-unknown-partner = Er is geen partner “{ $name }”. Kies uit: { $names }, of all
cli-several-partners = { $count } partners heten “{ $name }”. Geef ze elk een eigen naam, of maak met --for all een bestand voor elke partner
cli-unknown-template = Er is geen sjabloon “{ $id }”. Kijk met samencanvas template list welke er zijn
cli-same-file = De uitvoer zou het canvas zelf overschrijven. Kies met -o een andere naam
cli-other-text = { $file } is er al. Het is geen export, of is daarna veranderd. Kies met -o een andere naam
cli-other-kind = { $file } is er al en is geen pdf. Kies met -o een andere naam
other-ending = { $file } heeft het einde van een ander soort bestand. Kies als einde: { $endings }
cli-not-found = { $file } is er niet. Kijk of de naam klopt
cli-not-a-file = { $file } is geen gewoon bestand, maar een pipe of een apparaat. Kies een ander bestand
cli-protected-permissions = { $file } is beveiligd tegen schrijven. Kies met -o een andere naam, of vervang het toch met --force
cli-protected-links = { $file } heeft op de schijf nog een andere naam (een harde link), en die zou de oude inhoud houden. Kies met -o een andere naam, of vervang het toch met --force
protected-permissions-ask = { $file } is beveiligd tegen schrijven, dus het canvas is nog niet opgeslagen. Wil je het ergens anders opslaan, of het bestand toch vervangen?
protected-links-ask = { $file } heeft op de schijf nog een andere naam (een harde link). Als je het vervangt, houdt die andere naam de oude inhoud. Het canvas is nog niet opgeslagen: wil je het ergens anders opslaan, of het bestand toch vervangen?
protected-links-choose = { $file } heeft op de schijf nog een andere naam (een harde link), en die zou de oude inhoud houden. Kies een andere naam
write-unexpected = Iemand anders heeft { $file } net gewijzigd, dus het is zo gelaten. Probeer het opnieuw
write-not-durable = { $file } is geschreven, maar de schijf zegt niet dat het een stroomstoring overleeft ({ $reason }). Sla het ook ergens anders op, en laat de schijf nakijken
cli-folder = { $file } is een map. Kies een bestand
cli-no-permission = { $file } mag je niet lezen. Vraag de eigenaar om toegang
cli-read-failed = { $file } is niet te lezen: { $reason }
read-held = { $file } is niet te lezen, want een ander programma heeft het open. Sluit het daar en probeer het opnieuw
write-held = { $file } is niet geschreven, want een ander programma heeft het open. Sluit het daar en probeer het opnieuw
cli-exists = { $file } is er al. Kies een andere naam
cli-write-no-permission = { $file } mag je niet schrijven. Kies een andere plek
cli-disk-full = De schijf is vol, { $file } is niet geschreven. Maak ruimte of kies een andere plek
cli-no-folder = De map voor { $file } is er niet. Maak die eerst
cli-write-failed = { $file } is niet geschreven: { $reason }
cli-output-failed = De uitvoer kan niet worden geschreven: { $reason }
cli-not-a-name = “{ $file }” is geen naam van een bestand. Zeg met -o hoe het bestand heet, bijvoorbeeld -o uit.pdf
cli-folder-wanted = Met --for all komt er een bestand voor elke partner, in een map. “{ $file }” is de naam van één bestand. Zeg met -o hoe de map heet, bijvoorbeeld -o pitches
cli-source-date = SOURCE_DATE_EPOCH is “{ $value }”. Maak er het aantal seconden sinds 1970 van, of haal het weg
cli-name-refused = De naam “{ $file }” kan hier niet: hij is te lang of er staan tekens in die hier niet mogen. Kies een kortere naam
cli-output-closed = Niet alles is getoond: het programma dat de uitvoer las, is gestopt
cli-output-full = Niet alles is getoond: de schijf is vol
cli-cannot-start = { $program } start niet ({ $reason }). De bestanden van Samencanvas horen bij elkaar in één map te staan
cli-output-lost = Het bestand is geschreven, maar wat erover te zeggen is niet: { $reason }
cli-wrote = { $file } is gemaakt
cli-wrote-pages =
    { $pages ->
        [one] { $file } is gemaakt: 1 bladzijde
       *[other] { $file } is gemaakt: { $pages } bladzijden
    }
cli-from-pdf = { $file }: dit canvas komt uit een pdf. { $held }
cli-attached = In de pdf zit het canvas. { $held }
cli-attached-others = Ook wat de andere partners willen en inbrengen staat erin
cli-attached-none = In de pdf zit geen canvas
cli-busy = Bezig met { $file } ({ $number } van { $of })
cli-no-problems = { $file }: geen problemen
cli-edited-by-hand = { $file }: de teksten zijn buiten Samencanvas veranderd; dat is overgenomen
cli-template-refused = In sjabloon { $file } klopt iets niet. { $first }. Kijk met samencanvas template check wat er nog meer is
cli-warning = Let op. { $what }
cli-template-usable = Sjabloon { $file } is te gebruiken, zonder de velden hierboven
cli-template-word = Zeg wat je met sjablonen wilt: samencanvas template list, new of check
cli-template-line = { $id }: { $title }

command-earlier-versions = Eerdere versies…
command-recover = Terughalen
command-put-aside = Weggooien
command-stop-opening = Niet openen
notice-interrupted = Samencanvas stopte voordat je werk aan ‘{ $subject }’ was opgeslagen
notice-interrupted-in-file = Samencanvas stopte voordat je werk aan ‘{ $subject }’ ({ $file }) was opgeslagen
recover-title = Verdergaan met je werk?
recover-what = Je wijzigingen zijn er nog. Als je het werk terughaalt, ga je verder waar je was. Opslaan doe je daarna zelf
throw-away-title = Dit werk weggooien?
notice-interrupted-stays = Gooi je het weg, dan staat het nog bij Eerdere versies
notice-journal-failed = Je laatste wijzigingen zijn niet beschermd tegen een storing: { $reason }. Sla het canvas snel op
no-answer-canvas = De schijf met { $file } antwoordt niet. Wacht tot de schijf het weer doet, of sla het canvas op een andere plek op
no-answer-file = De schijf met { $file } antwoordt niet. Wacht tot de schijf het weer doet
no-answer-journal = De map waarin je laatste wijzigingen worden bewaard, antwoordt niet. Zolang dat duurt, zijn ze niet beschermd tegen een storing. Sla het canvas snel op
no-answer-versions = De map met eerdere versies antwoordt niet. Misschien wordt er geen eerdere versie bewaard
no-answer-settings = De map met instellingen antwoordt niet. Misschien worden de instellingen niet bewaard
notice-saves-by-itself = Samencanvas slaat dit canvas voortaan vanzelf op, vijf seconden na je laatste wijziging. Eerdere versies blijven bewaard
notice-version-lost = Het canvas is opgeslagen, maar er is geen eerdere versie bewaard: { $reason }
notice-merged-from-outside = Iemand anders heeft het bestand gewijzigd. Die wijzigingen staan nu op het canvas. Met Ongedaan maken gaan ze weer weg
notice-merge-took-away =
    { $count ->
        [one] Daardoor is dit van het canvas verdwenen. Je kunt het terughalen:
       *[other] Daardoor zijn { $count } dingen van het canvas verdwenen. Je kunt ze terughalen:
    }
notice-ours-not-kept = Van het canvas van vóór die wijzigingen is geen eerdere versie bewaard: { $reason }. Met Ongedaan maken krijg je het terug
notice-question-waits = Er staat een vraag voor je klaar
notice-report-waits = Het verslag staat voor je klaar
command-show-merge = Bekijken…
command-ask-about-file = Kiezen…
command-open-waiting = Openen…
saved-beside = { $file } is niet geschreven, want een ander programma heeft het open. Je werk staat ernaast, in { $beside }
not-verified = { $file } is niet geschreven: de schijf geeft iets anders terug dan er is geschreven. Sla het canvas ergens anders op en laat de schijf nakijken
recover-in-use = Een ander venster van Samencanvas heeft dit werk open
recover-unreadable = Het afgebroken werk kan niet worden geopend: { $reason }. Het blijft staan in { $path }
recover-damaged = Er is werk afgebroken, en wat daarvan is bewaard, is te beschadigd om te openen. Het blijft staan in { $path }
notice-recovered-in-part = Een deel van wat van dit werk is bewaard, is beschadigd. Alles wat te lezen was, staat op het canvas. Kijk of er iets ontbreekt voordat je opslaat
outside-changed = { $file } is door iemand anders gewijzigd
outside-missing = { $file } is er niet meer. Je canvas staat hier nog open
outside-blank = { $file } is leeg geworden. Je canvas staat hier nog open
outside-no-canvas = { $file } is geen heel canvas meer. Je canvas staat hier nog open
outside-another = In { $file } staat nu een ander canvas. Je canvas staat hier nog open
outside-put-back = Iemand heeft een oudere versie teruggezet in { $file }
outside-no-history = { $file } is gewijzigd door een ander programma en kan niet met je canvas worden samengevoegd
outside-newer = Een nieuwere versie van Samencanvas heeft { $file } geschreven. Dat wordt hier niet ingevoegd; je eigen werk blijft staan. Sla het ergens anders op, of installeer de nieuwste versie
outside-most-gone = Iemand heeft { $file } gewijzigd. Als je dat overneemt, verdwijnen { $gone } van de { $of } woorden van het canvas
outside-title = Het bestand is gewijzigd
outside-ask-write = Wil je toch hier opslaan, of een ander bestand kiezen?
outside-ask-take = Wil je houden wat je hier hebt, of overnemen wat in het bestand staat? Dat kun je ongedaan maken
outside-ask-elsewhere = Wil je je werk in een ander bestand opslaan?
outside-write-over = Hier opslaan
outside-keep-ours = Die van mij houden
outside-take-theirs = Bestand overnemen
outside-elsewhere = Opslaan als…
versions-title = Eerdere versies
versions-none = Er zijn nog geen eerdere versies van dit canvas. Bij elke keer opslaan wordt er een bewaard
versions-busy = Eerdere versies worden opgezocht
versions-number = versie { $number }
versions-choose = Kies een versie om die te bekijken
date-and-time = { $date }, { $time }
versions-others = Eerdere versie van een ander canvas…
versions-no-others = Er zijn van geen ander canvas eerdere versies
versions-choose-canvas = Kies een canvas. Ook als het bestand weg is, staan hier de bewaarde versies
versions-put-back = Deze versie terugzetten
versions-open-beside = Als nieuw canvas openen
versions-same = Dit staat nu op het canvas
versions-since = Sindsdien veranderd
versions-partners-added =
    { $count ->
        [one] 1 partner erbij
       *[other] { $count } partners erbij
    }
versions-partners-gone =
    { $count ->
        [one] 1 partner weg
       *[other] { $count } partners weg
    }
versions-actions-added =
    { $count ->
        [one] 1 actie erbij
       *[other] { $count } acties erbij
    }
versions-actions-gone =
    { $count ->
        [one] 1 actie weg
       *[other] { $count } acties weg
    }
versions-section-changed = { $section } gewijzigd
notice-in-use = { $file } is ook in gebruik door { $name }. Wat jullie allebei schrijven, wordt samengevoegd
notice-in-use-by-somebody = { $file } is ook in gebruik door iemand anders. Wat jullie allebei schrijven, wordt samengevoegd
panel-to-do = { $count ->
    [0] Niets meer te doen
   *[other] Nog te doen: { $count }
}
panel-filled = { $filled } van de { $count } vakken ingevuld
panel-next-empty = Verder met { $section } →
panel-advice-elsewhere = Tips bij andere vakken
panel-advice-count = { $section } ({ $count })
advice-silence = Niet voor ons…
advice-reason = Waarom niet voor ons?
advice-silence-now = Niet meer tonen
advice-silenced = Niet voor ons ({ $count })
advice-because = Want: { $reason }
advice-again = Weer tonen
checklists-why = Deze punten staan niet op het canvas. Bespreek ze samen.
checklist-title = { $title } ({ $answered } van { $count } beantwoord)
checklist-note = Notitie
checklist-add-note = Notitie erbij
scale-clear = Keuze wissen
partnership-empty = Zet eerst partners op het canvas
partnership-interests = Wie heeft welk belang
partnership-shared = Hoeveel partners
partnership-no-interest = { $name }: nog geen belang
partnership-needed = Wat er nodig is en wat ontbreekt
partnership-needed-hint = Vul in hoeveel het plan nodig heeft. Het programma trekt daarvan af wat de partners inbrengen.
partnership-needed-in = Nodig ({ $unit })
partnership-brought = Ingebracht: { $sum }
partnership-missing = Nog te vinden: { $sum }
partnership-more = Meer dan nodig: { $sum }
partnership-complete = Alles is ingebracht
partnership-kinds = Wat er samen wordt ingebracht
partnership-nothing = Er is nog niets ingebracht
partnership-no-kind = Zonder soort
partnership-total = Wie brengt hoeveel in: { $sum }
partnership-left-out = Bedragen die niet zijn op te tellen: { $count }
partnership-without = Brengt nog niets in
composer-title = De pitch samenstellen
composer-for = Voor wie
composer-all = Iedereen
composer-goal = Hoe lang mag de pitch duren
duration-seconds = { $seconds } seconden
duration-over =
    { $minutes ->
        [one] ruim 1 minuut
       *[other] ruim { $minutes } minuten
    }
duration-almost =
    { $minutes ->
        [one] bijna 1 minuut
       *[other] bijna { $minutes } minuten
    }
duration-minutes =
    { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
duration-half = anderhalve minuut
composer-keeps = Wat jullie al schreven, blijft staan
composer-go-to = Naar deze tekst
composer-remove = Verwijderen
composer-source-empty = Het vak is nu leeg. Deze tekst blijft staan.
composer-goes = (weg: { $words })
composer-comes = (nieuw: { $words })
panel-step = Stap { $number } van { $count }
panel-step-back = Vorige stap
panel-step-on = Volgende stap
nameless = zonder naam

## Zoeken, opdrachten en tonen
command-search = Zoeken en vervangen…
command-palette = Alle opdrachten…
command-shortcuts = Sneltoetsen
command-next-region = Naar het volgende deel van het venster
command-previous-region = Naar het vorige deel van het venster
command-present = Presenteren
command-present-here = Presenteren vanaf dit vak
layout-page = Hele canvas
layout-column = Eén kolom
layout-section = Eén vak groot
shortcut-enter = In een naam of bij Wat: de volgende rij. Op een rij: naar het formulier
shortcut-new-line = Bij Wat: een nieuwe regel
shortcut-delete = De rij verwijderen waar het kader om staat
shortcut-tab = Naar het volgende veld, of terug
shortcut-menu = Naar de menu's en terug
shortcut-escape = Sluiten, terug naar de rij, of stoppen met presenteren
palette-field = Typ een paar letters
palette-section = vak
palette-partner = partner
palette-example = voorbeeld
palette-nothing = Niets gevonden
palette-chosen = { $title }, { $place } van { $count }
palette-title = Zoek een opdracht
palette-try = Probeer een ander woord of een deel van een woord. Zoek je een woord op het canvas?
# Met welke andere woorden een opdracht te vinden is
also-new = leeg beginnen voorbeeld sjabloon
also-new-from-this = kopie kopiëren dupliceren
also-new-window = tweede canvas naast elkaar
also-add-template = eigen formulier werkvorm template
also-open = bestand laden document
also-save = bewaren bestand schijf
also-earlier-versions = geschiedenis terugzetten herstellen backup reservekopie
also-merge = kopieën combineren bijeenbrengen
also-compare = verschil verschillen wijzigingen
also-clean = privacy anoniem namen geschiedenis delen weggeven
also-export = pdf rapport poster pitch document markdown onderbouwing motivering delen
also-print = printen printer papier pdf poster delen tegels kaartjes briefjes
also-empty-poster = afdrukken printen poster blanco a0 a1 a2 a3 plakbriefjes vraagkaartjes briefjesvellen delen tegels
also-search = vinden tekst woord
also-add-row = nieuw nieuwe rij erbij
also-paste-rows = excel calc csv tabel importeren invoegen
also-take-over = importeren kopiëren partners acties afspraken verslag
also-decision-aid = beslishulp staatssteun aanbesteden aanbesteding aanbestedingen inkoop subsidie steun onderbouwing motivering
also-pitch = verhaal presentatie samenstellen
also-checklists = vragenlijst controleren punten
also-partnership = wie wil wat belangen bijdragen geld balans schalen
also-explanation = tips hulp methode
also-copy-mail = e-mail klembord tekst verslag pitch afspraken
also-copy-section = klembord vak tekst
also-present = presentatie beamer scherm dia volledig
also-side-panel = paneel rechts verbergen tonen
also-zoom = lettergrootte letters zoomen inzoomen uitzoomen grootte
also-settings = voorkeuren opties taal kleuren lettergrootte vanzelf opslaan
also-help = hulp uitleg toetsen handleiding
also-computer = beheerder mappen versie systeem
also-about = versie licentie methode
also-quit = sluiten stoppen verlaten
also-column = bord kaart verplaatsen stadium
also-show-table-as = tabel bord kaarten rijen kolommen weergave
also-part = inspringen subactie deelactie uitspringen
also-remove = wissen weghalen weg
also-layout = weergave indeling pagina beeld
also-theme = kleur kleuren thema donker licht
also-language = taal engels nederlands vertalen
search-title = Zoeken en vervangen
search-wanted = Zoek naar
search-replacement = Vervang door
search-found =
    { $count ->
        [0] Niet gevonden
        [one] 1 plek gevonden
       *[other] { $count } plekken gevonden
    }
search-replace-all = Alles vervangen
remove-found-title = Woorden weghalen?
remove-found-what =
    { $count ->
        [one] ‘{ $wanted }’ staat op 1 plek. Bij ‘Vervang door’ staat niets: er komt niets voor in de plaats
       *[other] ‘{ $wanted }’ staat op { $count } plekken. Bij ‘Vervang door’ staat niets: er komt niets voor in de plaats
    }
remove-found = Weghalen
notice-replaced =
    { $count ->
        [one] 1 plek is vervangen
       *[other] { $count } plekken zijn vervangen
    }
present-place = { $place } / { $count }
present-part = { $place }/{ $count }
present-part-continued = vervolg { $place }/{ $count }
present-continued = vervolg
present-help = H: toetsen
present-to = Naar dia { $number }: Enter
present-black = Het scherm is zwart. B: dia weer tonen
present-contributions = Wie brengt hoeveel in?
present-total = Samen { $sum }
present-wants = Wil:
present-brings = Brengt in:
present-late = te laat
present-key-back = ← terug
present-key-on = → verder
present-key-first = Home begin
present-key-last = End einde
present-key-number = cijfers + Enter naar een dia
present-key-black = B scherm zwart
present-key-blank = V ook lege vakken, als vraag
present-key-filled = V zonder lege vakken
present-key-reader = P pitch voor wie
present-key-stop = Esc stoppen

## Samenvoegen en vergelijken
report-header = Kop
report-partner = Partner ‘{ $name }’
report-contribution = Bijdrage van ‘{ $within }’: ‘{ $name }’
report-action = Actie ‘{ $name }’
report-paragraph = Alinea van de pitch
report-partner-order = Volgorde van de partners
report-contribution-order = Volgorde van de bijdragen van ‘{ $within }’
report-paragraph-order = Volgorde van de alinea’s van de pitch
paragraph-partner = Voor wie
paragraph-source = Gemaakt van het vak
paragraph-source-sha256 = Kenmerk van dat vak toen
report-action-order = Volgorde van de acties
report-scales = Schalen van de samenwerking
report-needed = Wat er nodig is
report-silenced = Advies dat niet voor jullie is
report-check-note = Notitie bij ‘{ $item }’
report-member = { $field }: { $member }
report-leaning = stand { $place } van 5
report-unknown = Velden die Samencanvas niet kent
report-language = Taal
report-nothing = niets
report-logo = een plaatje van { $size } KB
report-nameless = zonder naam
report-merged = Samengevoegd uit { $files }
report-compared = Wat er anders is in { $to }, vergeleken met { $from }
report-legend = [+…+] is erbij gekomen, [-…-] staat er niet meer in
report-new = nieuw
report-gone = weg
report-spoken-new = { " " }nieuw: { $text };{ " " }
report-spoken-gone = { " " }weg: { $text };{ " " }
report-by = van { $names }
report-file-by = { $file }, van { $names }
report-same = Er zijn geen verschillen
report-united = Van { $file } is geen gedeelde geschiedenis bekend. Waar een tekst verschilt, staan beide onder elkaar
cli-merge-look =
    { $count ->
        [one] Op één plek verdween een rij waar iemand nog in schreef, of veranderde meer dan één bestand hetzelfde.
       *[other] Op { $count } plekken verdween een rij waar iemand nog in schreef, of veranderde meer dan één bestand hetzelfde.
    } Met --report zie je wat
report-added = erbij gekomen, uit { $files }
report-added-plain = erbij gekomen
report-removed = weggehaald; het stond in { $files }
report-removed-plain = weggehaald
report-reordered = andere volgorde
report-both = aan beide kanten gewijzigd
report-value = { $name }: { $value }
report-value-was = in { $file } staat: { $value }
report-value-was-plain = was: { $value }
report-vanished = Kijk hiernaar: de een heeft dit weggehaald, terwijl de ander erin schreef
report-taken-away = Kijk hiernaar: dit is van het canvas verdwenen, want iemand anders heeft het weggehaald
report-vanished-row = { $row }, uit { $file }
merge-another-canvas = { $file } is geen kopie van { $first } maar een ander canvas. Zet er --as-same bij om ze toch samen te voegen
merge-another-template = { $file } is met een ander sjabloon gemaakt dan { $first } en kan er niet mee worden samengevoegd
merge-read-only = { $file } is gemaakt met een nieuwere versie van Samencanvas. Installeer de nieuwste versie om het samen te voegen
merge-mark = — Uit { $file }: —
cli-missing-copies = Zeg welke bestanden: samencanvas { $command } BESTAND BESTAND

## De eerste minuten en de instellingen
command-copy-plain = Vak kopiëren als tekst
command-copy-mail = Kopiëren als mailtekst
command-copy-markdown = Vak kopiëren als Markdown
command-settings = Instellingen…
command-tour = Rondleiding
settings-title = Instellingen
settings-language = Taal
settings-theme = Kleuren
settings-size = Grootte
settings-saving = Opslaan
settings-autosave = Sla vanzelf op
settings-locked = Ingesteld door je beheerder
settings-data = Eerdere versies en niet-opgeslagen werk
settings-templates = Eigen sjablonen
settings-templates-shared = Sjablonen van je organisatie
welcome-title = Welkom bij Samencanvas
welcome-what = Wat wil je doen?
welcome-example = Bekijk een voorbeeld
welcome-recent = Verder met
welcome-own = Een canvas dat je al hebt, ook als pdf
tour-step = Stap { $step } van { $count }
tour-next = Verder
tour-back = Terug
tour-skip = Overslaan
tour-begin = Beginnen
tour-canvas = Het canvas
tour-canvas-text = De vakken staan in de volgorde van de methode: eerst de opgave, dan de samenwerking, dan de randvoorwaarden. Klik in een vak, of ga er met Tab heen, en typ. De grijze vraag helpt je op weg
tour-panel = Het zijpaneel
tour-panel-text = Rechts staat wat het vak sterker maakt en wat er nog leeg is. Met F9 gaat het paneel dicht en weer open
tour-form = De werkvorm
tour-form-text = De vakken staan in de volgorde waarin je ze invult. Klik in een vak, of ga er met Tab heen, en typ. De grijze vraag helpt je op weg
tour-form-rows = Rijen
tour-form-rows-text = Klik in een vak met rijen en typ: dan begint een rij. Rechts staat het formulier van de rij. Rijen uit een spreadsheet kun je plakken
tour-form-export-text = Met Exporteren maak je een document als pdf. F5 laat alles zien aan een zaal. F1 laat alle sneltoetsen zien
tour-rows = Partners en acties
tour-rows-text = Voeg ze toe in hun vak. Klik een rij aan, en rechts staat het formulier. Rijen uit een spreadsheet kun je plakken
tour-saving = Opslaan
tour-saving-text = Ctrl+S slaat op. Valt de computer uit? Dan kun je verder waar je was
tour-export = Laten zien
tour-export-text = Met Exporteren maak je een poster of een pitch als pdf. F5 laat het canvas zien aan een zaal. F1 laat alle sneltoetsen zien
about-crates = De lettertypen en bouwstenen van anderen, met hun licentie

## Kopieën in het venster
command-merge-with = Samenvoegen met…
command-compare-with = Vergelijken met…
command-take-over = Overnemen uit ander canvas…
command-merge = Samenvoegen
command-compose-pitch = Stel de pitch samen
command-refresh-paragraph = Neem de wijziging over
command-keep-paragraph = Laat mijn tekst staan
command-explanation = Uitleg bij het vak
command-checklists = Checklists
command-partnership = De samenwerking in beeld
path-copy = Welke kopie van dit canvas?
notice-opening = { $file } wordt geopend. Dat duurt langer dan gewoon
notice-copy-beside = { $file } is een andere kopie van dit canvas. Bij samenvoegen raakt niemand iets kwijt
notice-copy-stays = { $file } is samengevoegd en blijft staan: { $reason }
copy-title-merged = Samengevoegd
copy-title-compared = Vergeleken
copy-this = dit canvas
copy-version = de versie van { $moment }
command-changed-since = Gewijzigd sinds het vorige versienummer
command-save-clean = Kopie zonder namen en geschiedenis…
command-forget-authors = Namen van schrijvers verwijderen
copy-version-named = versie { $version } van { $moment }
copy-title-since = Gewijzigd sinds versie { $version }
notice-no-version = Vergelijken gaat met het versienummer dat in de kop van het canvas staat, en alle bewaarde versies hebben hetzelfde nummer. Bij Eerdere versies kies je zelf met welke je vergelijkt
notice-pitch-has-all = Alles van het canvas staat al in de pitch. Verandert een vak, dan staat bij de pitch dat je hem kunt bijwerken
notice-pitch-left-out = De pitch mag { $time } duren, en niet alles past. Weggelaten: { $parts }. Kies je een langere tijd en stel je de pitch nog eens samen, dan komen ze erbij
notice-pitch-of-nothing = Er staat nog niets op het canvas om een pitch van te maken. Begin bij de droom
notice-clean-saved = De kopie { $file } is opgeslagen, zonder namen en geschiedenis
notice-newer-template = Van sjabloon { $title } is er een nieuwere versie: { $version }. Overnemen kun je ongedaan maken
notice-template-added = Sjabloon { $title } is toegevoegd. Je vindt het bij Nieuw
clean-name = schoon
clean-title = Kopie zonder namen en geschiedenis
clean-what = De kopie krijgt alles wat op het canvas staat, ook de notities bij partners. De namen van schrijvers, de geschiedenis en alles wat je op het canvas niet ziet gaan niet mee
clean-cost = De kopie is een canvas op zichzelf. Ze is niet meer samen te voegen met dit canvas, en heeft geen eerdere versies
clean-save = Kies een plek…
path-clean = Waar wil je de kopie zonder namen en geschiedenis opslaan?
cli-no-versions = Er is geen eerdere versie met een versienummer bewaard
cli-no-version = Er is geen eerdere versie { $version } bewaard. Bewaard zijn: { $names }
settings-author = Je naam
settings-author-what = Niet nodig. Wie je naam invult, laat in het verslag van een samenvoeging zien wat je schreef. De naam komt in het bestand van het canvas
settings-drawing = Tekenen op het scherm
settings-drawing-software = Tekenen zonder het grafische stuurprogramma van deze computer
settings-drawing-what = Kies dit als het venster iets verkeerds laat zien. Het geldt vanaf de volgende start. Waar het stuurprogramma helemaal niet werkt, tekent het programma vanzelf zonder
copy-bring-back = Terughalen: { $row }
copy-undo = Ongedaan maken
copy-put-aside = De andere kopie naar de eerdere versies verplaatsen
copy-another-canvas = { $file } is geen kopie van dit canvas maar een ander, en is niet samengevoegd
versions-compare = Vergelijken met het canvas

## De beslishulp: aanbesteden, staatssteun, of geen van beide

aid-title = Aanbesteden of staatssteun?
case-name = Waar gaat het over?
case-facts = Wat gebeurt er?
case-answer-reason = Waarom
case-partner = Partner
case-date = Datum van de opdracht of subsidie
case-details = Ontvanger en bedrag
case-details-why = Deze gegevens staan op de onderbouwing
case-beneficiary = Ontvanger
case-beneficiary-hint = De naam zoals in het handelsregister
case-registration = KvK-nummer
case-amount = Bedrag in euro
case-form = Vorm
case-legal-basis = Grondslag
case-legal-basis-hint = Bijvoorbeeld Awb, artikel 4:23
case-reference = Kenmerk
case-earlier-aid = Eerdere kleine steun in euro
case-earlier-aid-from = Welke eerdere steun
case-earlier-aid-from-hint = Van wie, wanneer en hoeveel
case-activity = Activiteit
case-size = Grootte van de onderneming
case-aid-sum = Samen met deze steun { $sum }, van hoogstens { $ceiling }
case-aid-sum-over = Samen met deze steun { $sum }, en dat is meer dan { $ceiling }
aid-form-subsidy = subsidie
aid-form-loan = lening
aid-form-guarantee = garantie
aid-form-in-kind = in natura
undertaking-small = kleine onderneming
undertaking-medium = middelgrote onderneming
undertaking-large = grote onderneming
choice-yes = Ja
choice-no = Nee
choice-dont-know = Weet ik niet
command-add-case = Nieuwe geldstroom of bijdrage
command-decision-aid = Beslishulp: aanbesteden of staatssteun?
report-case = Beslishulp: { $name }
report-case-order = Volgorde in de beslishulp
report-case-answer = Beslishulp: { $within }
report-case-answer-order = Volgorde in de beslishulp
report-declared = { $table }: ‘{ $name }’
report-declared-order = Volgorde van de rijen van { $table }
limit-case = Er kunnen niet meer dan { $count } gevallen in de beslishulp staan
limit-case-answer = Er kunnen niet meer dan { $count } antwoorden bij één geval in de beslishulp staan
aid-about = Het recht hangt af van wat er gebeurt. Beantwoord de vragen per geldstroom of per partner
aid-standing-asks = Nog te beantwoorden: { $question }
aid-standing-differs = Twee antwoorden: { $question }
aid-question = Vraag { $number }
aid-then-question = Dan: { $question }
aid-then-outcome = Uitkomst: { $outcome }
aid-differs = ⚠ Hier staan verschillende antwoorden. Kies samen welk antwoord klopt
aid-back = Vorige vraag
aid-next = Volgende vraag
aid-to-outcome = Naar de uitkomst
aid-way = De weg tot nu toe
aid-way-step = { $number }. { $question } { $answer }
aid-older-rules = Beantwoord met een eerdere versie van de regels. Klopt het nog? Kies het antwoord dan opnieuw
aid-changes = Dit veranderde in de regels sinds deze antwoorden
aid-open = Nog open voor de onderbouwing
aid-earlier = Antwoord op een eerdere vraag
aid-earlier-why = Deze vragen staan niet meer in de regels. De antwoorden blijven bewaard en tellen niet mee
aid-explanation = Uitleg: { $source }
aid-verdict-allowed = Dit mag
aid-verdict-procurement = Aanbesteden
aid-verdict-notify = Eerst melden
aid-verdict-ask = Nog niet duidelijk
aid-verdict-not-yet = Zo nog niet
aid-unused = Telt nu niet mee
aid-outcome = Uitkomst
aid-instead-of = Met de oude regel was de uitkomst: { $outcome }
aid-what-next = Wat nu
aid-alternatives = Wat ook kan
aid-lawyer = Wanneer een jurist
aid-sources = Bronnen
aid-holds = Deze regel geldt { $period }
aid-no-advice = Dit is een hulpmiddel en geen juridisch advies
aid-from = vanaf { $from }
aid-to = tot en met { $to }
aid-from-to = van { $from } tot en met { $to }
aid-lapse-on-the-day = { $source }: deze regel geldt { $period }, en dus niet op deze dag.
aid-lapse-today = { $source }: deze regel geldt { $period }, en dus vandaag niet.
aid-size-small = { $value } voor kleine ondernemingen
aid-size-medium = { $value } voor middelgrote
aid-size-large = { $value } voor grote
aid-size-only = { $value } voor een { $size }
case-nameless = Nog zonder naam
case-name-hint = Bijvoorbeeld: geld voor een prototype
case-facts-hint = Wie geeft wat aan wie, en waarvoor?
case-reason-for = Waarom { $choice }
case-reason-hint = Waar blijkt dat uit?

## De onderbouwing en het rapport op papier

motivation-title = Onderbouwing
motivation-made = Gemaakt op { $date } met versie { $rules } van de regels
motivation-origin = Canvas { $id }, SHA-256 van het bestand: { $hash }
motivation-amount = Bedrag
motivation-earlier-aid = Eerdere kleine steun
motivation-sum = Kleine steun
motivation-foot = Onderbouwing: { $subject }
motivation-empty = Er is nog niets ingevuld in de beslishulp
motivation-questions = Vragen en antwoorden
motivation-question = Vraag
motivation-answer = Antwoord
motivation-not-answered = Nog niet beantwoord
motivation-rules = Regels
motivation-explained = Uitleg staat in
motivation-dutch-law = Nederlands recht
motivation-european-law = Europees recht
motivation-holds = Geldig
motivation-always = zonder einddatum
motivation-figures = Bedragen en percentages op
motivation-draft = CONCEPT: nog niet te ondertekenen
motivation-draft-why = Dit staat nog open:
motivation-draft-foot = { $draft }. { $foot }
motivation-open-count =
    { $count ->
        [one] Nog 1 open punt
       *[other] Nog { $count } open punten
    }
motivation-no-name = Er staat niet waar het over gaat
motivation-no-rules = Er zijn geen regels om dit aan te toetsen
motivation-open = Open punten
motivation-nothing-open = Er staat niets meer open
motivation-day-unknown = nog niet bekend; hier gelden de regels van { $day }
motivation-no-facts = Er is niet opgeschreven wat er gebeurt
motivation-no-date = De dag van de opdracht of de steun is nog niet bekend
motivation-no-beneficiary = Er staat niet wie het krijgt, met een KvK-nummer
motivation-no-amount = Het bedrag en de vorm staan er nog niet
motivation-no-legal-basis = Er staat niet op welke grondslag de subsidie rust
motivation-no-earlier-aid = Er staat niet hoeveel kleine steun de ontvanger eerder kreeg. Was dat niets? Vul dan 0 in
motivation-over-ceiling = De steun samen is { $sum }, en dat is meer dan { $ceiling }
motivation-no-activity = Er staat niet om welke activiteit het gaat, en hoe groot de onderneming is
motivation-not-for-size = Voor een onderneming van deze grootte is er geen steun voor: { $activity }
motivation-no-reason = Zonder reden beantwoord: { $question }
motivation-older-rules = Beantwoord met een eerdere versie van de regels: { $question }
motivation-signatures = Ondertekening
motivation-to-fill-in = In te vullen
motivation-policy = Namens beleid
motivation-legal = Namens juridische zaken
motivation-judgement = Oordeel
motivation-agreed = Akkoord
motivation-agreed-if = Akkoord onder voorwaarden
motivation-not-agreed = Niet akkoord
motivation-conditions = Voorwaarden
motivation-field = { $case }. { $signer }: { $field }
motivation-name = Naam
motivation-date = Datum
motivation-signature = Handtekening
export-report-title = Rapport van het canvas
export-report-made = Gemaakt op { $date }
export-report-contents = Inhoud
export-report-foot = Rapport: { $subject }
export-internal-why = Intern: in dit document staat ook wat alleen voor het team is
export-internal-foot = Intern · { $foot }
export-report-summary = In het kort
export-report-partners = { $count ->
    [one] partner
   *[other] partners
}
export-report-brought = ingebracht
export-report-brought-too = ingebracht, en { $others }
export-report-contributions = { $count ->
    [one] bijdrage
   *[other] bijdragen
}
export-report-part-of = { $part } van { $whole }
export-report-actions = { $late ->
    [0] acties klaar
   *[other] acties klaar, { $late } te laat
}
export-report-decided = Besloten
export-report-asked = Gevraagd
export-section-blank = Nog leeg
export-report-blank = Nog leeg, en daarom niet in dit rapport: { $parts }
export-report-blank-column = { $column } bij { $part }
export-report-continued = vervolg
export-report-team = Alleen voor het team
export-report-advice = Wat de methode nog aanraadt
export-report-no-advice = De methode heeft niets meer aan te raden
export-report-no-advice-but = De methode heeft niets meer aan te raden over de onderdelen. Advies over partners staat niet in dit rapport
export-report-form-advice = Wat de werkvorm nog aanraadt
export-report-no-form-advice = De werkvorm heeft niets meer aan te raden
export-report-no-form-advice-but = De werkvorm heeft niets meer aan te raden over de onderdelen. Advies over partners staat niet in dit rapport
export-report-decisions = Aanbesteden of staatssteun
export-report-case-day = Dag
export-report-see-motivation = De onderbouwing is een document apart, met de vragen, de redenen en de bronnen
export-report-parts = Wat staat erin
export-report-internal = Intern: alleen voor het team
report-part-sections = De onderdelen van het canvas
report-part-notes = Notities bij partners
report-part-support = Steun in de eigen organisatie
report-part-check-notes = Notities bij de checklists
report-part-partner-advice = Advies over partners, met hun naam
report-part-silenced = Advies dat niet voor jullie is
report-part-decisions = Aanbesteden of staatssteun
export-report-partnership = De samenwerking als geheel
export-report-matrix = Wie wil wat
export-report-no-interest = Nog geen belang
export-report-unwanted = Deze belangen heeft niemand
export-report-matrix-picture = Hoeveel partners dit belang hebben
export-report-balance = Wie brengt wat
export-report-needed-label = Nodig
export-report-needed = { $needed }; ingebracht { $brought }, nog te vinden { $missing }
export-report-balance-picture = Wie hoeveel inbrengt (samen { $sum })
export-report-together = Samen
export-report-others = { $count ->
    [one] nog één partner
   *[other] nog { $count } partners
}
export-report-not-chosen = nog niet gekozen
export-report-left-out = { $count ->
    [one] Eén bedrag is niet meegeteld, omdat het anders is geschreven
   *[other] { $count } bedragen zijn niet meegeteld, omdat ze anders zijn geschreven
}
export-report-without = Brengt nog niets in
export-report-scales = Schalen van de samenwerking
export-report-scale = Schaal
export-report-stands = Stand
export-report-checklists = Checklists
export-report-progress = { $done } van { $count } klaar
export-report-item = Punt
export-report-note = Notitie
export-report-no-reason = Zonder reden
report-part-partnership = Wie wat wil en wie wat brengt
report-part-checklists = Checklists

## Over deze computer
command-computer = Over deze computer
computer-title = Over deze computer
computer-what = Voor wie je helpt. Er staat niets in van je canvas
computer-copy = Kopiëren
computer-copied = Het staat op het klembord. Plak het in een mail
computer-busy = bezig…
computer-program = Programma
computer-system = Systeem
computer-screen = Beeldscherm
computer-folders = Mappen, elk getest door een bestand te schrijven, te lezen en te verwijderen
computer-policy = Instellingen door de beheerder
computer-language-locked = Taal: { $language }, vastgezet door de beheerder
computer-language-chosen = Taal: { $language }, gekozen in het venster
computer-language-default = Taal: { $language }, van de beheerder, tot iemand kiest
computer-language-system = Taal: { $language }, want het systeem zegt { $locale }
computer-language-nobody = Taal: { $language }, want het systeem zegt er geen
computer-drawn-opengl = Getekend met OpenGL
computer-drawn-software = Getekend door het programma zelf, zonder grafisch stuurprogramma
computer-drawn-chosen = Zo gekozen in de instellingen of met --draw
computer-drawn-instead = OpenGL werkte niet: { $reason }
computer-drawn-no-hardware = Deze sessie heeft geen grafische kaart om mee te tekenen
computer-drawn-by-driver = Het programma kon niet zelf tekenen: { $reason }
computer-driver = Grafisch stuurprogramma: { $driver }
computer-screen-size = { $size } pixels, schaal { $scale }, grootte in het venster { $zoom }
computer-screen-unknown = onbekend aantal
computer-folder-settings = Instellingen
computer-folder-journal = Werk dat nog niet is opgeslagen
computer-folder-versions = Eerdere versies
computer-folder-prints = Afdrukken
computer-folder-templates = Eigen sjablonen
computer-folder-canvas = Map van het geopende canvas
computer-folder = { $name }: { $path }: { $outcome }
computer-folder-unnamed = { $name }: { $outcome }
computer-folder-none = { $name }: dit systeem heeft er geen plek voor
computer-good = goed, { $milliseconds } ms
computer-wrong = niet goed: { $reason }
computer-policy-none = Geen
computer-policy-locked = { $setting } = { $value }, vastgezet ({ $place })
computer-policy-default = { $setting } = { $value }, tot iemand kiest ({ $place })
computer-policy-unreadable = Fout in { $place }: het is niet te lezen ({ $reason })
computer-policy-no-object = Fout in { $place }: het is geen JSON-object ({ $reason })
computer-policy-unknown-strength = Fout in { $place }: “{ $name }” is geen “locked” en geen “default”
computer-policy-unknown-setting = Fout in { $place }: er is geen instelling “{ $name }”
computer-policy-wrong-value = Fout in { $place }: de instelling “{ $setting }” kan niet { $value } zijn

## Sjablonen

template-added = Nieuw: { $parts }
template-gone = Weg, maar bewaard: { $parts }
template-renamed = { $before } heet { $now }
template-other-names = Andere naam: { $parts }
template-finding = Regel { $line }: { $what }
template-finding-at = Regel { $line }, { $place }: { $what }
template-unsound =
    { $count ->
        [one] { $file } is geen sjabloon dat werkt: er klopt 1 ding niet. Verbeter het en voeg het opnieuw toe
       *[other] { $file } is geen sjabloon dat werkt: er kloppen { $count } dingen niet. Verbeter ze en voeg het opnieuw toe
    }
template-unsound-more =
    { $count ->
        [one] En nog 1. De opdracht samencanvas template check toont alles
       *[other] En nog { $count }. De opdracht samencanvas template check toont alles
    }
template-older = { $file } is een oudere versie van een sjabloon dat je al hebt (versie { $version }). Wil je dit toch? Geef het een hogere versie
template-not-kept = Het sjabloon { $file } is niet toegevoegd: { $reason }
template-not-json = Dit is geen JSON. Kijk of er een komma, haakje of aanhalingsteken te veel of te weinig staat
template-missing-field = Hier ontbreekt het veld { $field }
template-unknown-field = Een veld { $found } is er hier niet. Het telt niet mee
template-misspelt-field = Een veld { $found } is er hier niet. Het telt niet mee. Bedoel je { $nearest }?
template-unknown-word = { $found } kan hier niet staan. Kies uit: { $known }
template-wrong-kind = Deze waarde past hier niet, zoals een getal waar een tekst hoort
template-built-in-id = Zo heet een sjabloon van het programma zelf. Kies een ander id
template-bad-id = Een id bestaat uit a-z, 0-9, _ en -
template-too-many = Dit zijn er te veel om door te lopen
template-too-long = Deze tekst is te lang
template-duplicate-id = Dit id komt al voor. Kies een ander
template-no-text = Deze tekst ontbreekt. Geef hem in minstens één taal
template-kind-twice = Van deze soort heeft een canvas er één
template-pitch-id = Het onderdeel van de soort pitch heeft het id pitch, en geen ander
template-questions = Vragen horen bij een onderdeel van de soort questions, en dat heeft er minstens één
template-columns = Kolommen horen bij een onderdeel van de soort table, en dat heeft er minstens één
template-options = Keuzes horen bij een kolom van de soort choice of list, en die heeft er minstens één
template-column-table = Een tabel noemen hoort bij een kolom van de soort row, en die noemt er één
template-no-such-table = Er is geen onderdeel van de soort table met dit id
template-no-such-column = Deze kolom is er niet. Of het is geen kolom die hier past, of de keuze staat er niet bij
template-no-shown-column = Minstens één kolom van een tabel staat op de pagina
template-numbered = Nummers horen bij een onderdeel van de soort table
template-board = Een bord hoort bij een onderdeel van de soort table
template-board-column = Een bord noemt een kolom van de soort choice uit dezelfde tabel
template-end = Een einde hoort bij een keuze in een kolom van de soort choice
template-sum = Optellen kan in een kolom van de soort number
template-section-options = Keuzes horen bij een onderdeel van de soort choice, en dat heeft er minstens één
template-sides = Een onderdeel van de soort sides heeft twee of drie kanten; een ander heeft er geen
template-side-name = Een kant heet niet differences: zo heet al waar jullie verschillen
template-column-name = Een kolom heet niet id, position of taken_from: zo heet al iets in elke rij
template-no-such-section = Er is geen onderdeel met dit id
template-told-twice = Het verhaal noemt een onderdeel één keer
template-not-told = Een onderdeel van deze soort kan het verhaal hier niet vertellen. Neem text, of questions als het niet voorop staat
template-no-such-checklist = Er is geen checklist met dit id
template-document-twice = Een sjabloon noemt elk document één keer
template-document-section-twice = Een document noemt een onderdeel één keer
template-not-in-document = Dit onderdeel past hier niet. Bij minutes is place een onderdeel van de soort text, boxed een van de soort table, en doet pitch niet mee. Verder heeft alleen report delen
template-cell-once = Elk onderdeel staat in één vak van de pagina
template-widths = De vakken van een rij zijn samen 12 breed, en geen is 0
template-height = Een rij is minstens 1 hoog

## De werksessie
activity-write = schrijven
activity-order = ordenen
activity-choose = kiezen
activity-talk = praten
activity-break = pauze
activity-free = iets anders

note-use-text = staat in de tekst
note-use-partner = partner gemaakt
note-use-action = actie gemaakt
note-use-parked = geparkeerd
note-use-decided = besloten
note-use-aside = opzijgelegd

agenda-step-section = Vak
agenda-step-activity = Wat we doen
agenda-step-minutes = Minuten
agenda-step-instruction = Opdracht
note-section = Vak
note-text = Briefje
note-tag = Kenmerk
note-group = Groep
note-used = Wat ervan werd
note-used-on = Sinds
note-partner = Partner
note-action = Actie
note-group-section = Vak
note-group-name = Naam
vote-section = Vak
vote-date = Datum
vote-people = Aantal mensen
vote-dots = Stippen per persoon
vote-count-note = Briefje
vote-count-group = Groep
vote-count-dots = Stippen
meeting-date = Datum
meeting-people = Aantal mensen
meeting-present = Aanwezig

report-agenda-step = Draaiboek: { $name }
report-agenda-step-order = Volgorde van het draaiboek
report-note = Briefje: { $name }
report-note-order = Volgorde van de briefjes
report-note-group = Groep: { $name }
report-note-group-order = Volgorde van de groepen
report-vote = Keuze met stippen
report-vote-order = Volgorde van de keuzes met stippen
report-vote-count = Stippen in een keuze
report-vote-count-order = Volgorde van de stippen
report-meeting = Bijeenkomst
report-meeting-order = Volgorde van de bijeenkomsten

limit-agenda-step = Er kunnen niet meer dan { $count } stappen in het draaiboek staan
limit-note = Er kunnen niet meer dan { $count } briefjes zijn
limit-note-group = Er kunnen niet meer dan { $count } groepen zijn
limit-vote = Er kunnen niet meer dan { $count } keuzes met stippen zijn
limit-vote-count = In één keuze kunnen niet meer dan { $count } briefjes en groepen stippen hebben
limit-meeting = Er kunnen niet meer dan { $count } bijeenkomsten zijn

notice-removed-agenda-step-named = De stap ‘{ $name }’ is weg
notice-removed-agenda-step = Een stap van het draaiboek is weg
notice-removed-note-named = Het briefje ‘{ $name }’ is weg
notice-removed-note = Een leeg briefje is weg
notice-removed-note-group-named = De groep ‘{ $name }’ is weg
notice-removed-note-group = Een groep zonder naam is weg
notice-removed-vote-named = De keuze ‘{ $name }’ is weg
notice-removed-vote = Een keuze met stippen is weg
notice-removed-vote-count-named = De stippen van ‘{ $name }’ zijn weg
notice-removed-vote-count = De stippen van een briefje zijn weg
notice-removed-meeting-named = De bijeenkomst ‘{ $name }’ is weg
notice-removed-meeting = Een bijeenkomst is weg

held-session = wat er in werksessies is opgeschreven

command-session = Werksessie
also-session = facilitator sessie workshop bijeenkomst draaiboek briefjes post-its stippen stemmen timer tijd zaal beamer
session-instruction-write = Schrijf alleen, één idee op een briefje
session-instruction-order = Welke briefjes horen bij elkaar?
session-instruction-choose = Plak je stippen bij wat jij het belangrijkst vindt
session-instruction-talk = Praat erover met je tafel
session-begin = Een werksessie met de zaal
session-begin-why = Maak een draaiboek. Met elke stap schrijft, ordent of kiest de zaal. Jij ziet alles. De zaal ziet alleen wat jij laat zien.
session-propose = Maak een voorstel
session-add-step = + Stap toevoegen
session-room-window = Zaalscherm
session-room-open = Zaalscherm openen
session-room-close = Zaalscherm sluiten
session-agenda = Draaiboek
session-ready = Klaar om { $time }
session-total = { $minutes } minuten in totaal
session-on-time = Zoals gepland
session-later =
    { $minutes ->
        [one] 1 minuut later dan gepland
       *[other] { $minutes } minuten later dan gepland
    }
session-earlier =
    { $minutes ->
        [one] 1 minuut eerder dan gepland
       *[other] { $minutes } minuten eerder dan gepland
    }
session-minutes = { $minutes }′
session-start-step = Begin: { $step }
session-start = Begin met deze stap
session-step-menu = Meer over de stap { $step }
session-step-up = Naar boven
session-step-down = Naar onderen
session-remove-step = Weghalen
session-no-section = Geen vak
session-step = { $section } · { $activity }
session-next = Hierna: { $step }
session-notes =
    { $count ->
        [one] briefje
       *[other] briefjes
    }
session-no-group = Nog geen groep
session-note-name = Nieuw briefje
session-note-hint = Typ een briefje en druk op Enter
session-tag = Tafel
session-no-notes = Er zijn nog geen briefjes. Typ er een, of plak een lijst.
session-said-dots =
    { $count ->
        [one] 1 stip
       *[other] { $count } stippen
    }
session-said-group =
    Groep { $name }, { $count ->
        [one] 1 briefje
       *[other] { $count } briefjes
    }
session-group-menu = Meer over de groep { $name }
session-merge-into = Samenvoegen met { $name }
session-remove-group = Groep opheffen, briefjes houden
session-out-of-group = Uit de groep halen
session-remove-note = Briefje weghalen
session-take-back = Terughalen
session-use-text = in de tekst
session-use-partner = partner
session-use-action = actie
session-use-park = parkeren
session-use-decide = besluit
session-use-aside = opzijleggen
session-room-sees = Dit ziet de zaal
session-sees-curtain = Het gordijn: de zaal ziet niets
session-sees-step = De vraag, de tijd en het aantal briefjes
session-sees-notes = De briefjes
session-curtain = Gordijn dicht
session-curtain-open = Gordijn open
session-reveal = Onthullen
session-hide = Verbergen
session-time-over = De tijd is om
session-last-minute = Nog een minuut
session-pause = Pauze
session-run-on = Verder
session-key-space = spatie
session-minute-less = Een minuut minder
session-minute-more = Een minuut meer
session-dots = Stippen
session-people-times = mensen ×
session-dots-each = stippen
session-dots-left = Nog { $left } van { $budget } niet gegeven
session-dots-over = { $over } meer gegeven dan de { $budget } die er zijn
session-show-dots = Stippen laten zien
session-hide-dots = Stippen verbergen
session-choose-again = Opnieuw kiezen
session-parked = Geparkeerd ({ $count })
session-decided = Besloten ({ $count })
session-park-hint = Parkeer iets, en druk op Enter
session-decide-hint = Schrijf een besluit, en druk op Enter
session-line-menu = Meer over { $note }
session-group-name = Naam van de groep
session-foot-note = briefje
session-foot-tag = tafel
session-foot-notes = naar de briefjes
session-foot-reveal = onthullen
session-foot-curtain = gordijn
session-foot-group = groep
session-foot-dots = stippen
session-foot-mark = kiezen
session-foot-next = volgende stap
session-foot-count =
    { $count ->
        [one] 1 briefje
       *[other] { $count } briefjes
    }, { $used } gebruikt
session-ready-to-begin = Klaar om te beginnen
session-ready-why = Kijk het draaiboek na. Met de eerste stap gaat de klok lopen. De zaal ziet pas iets als jij het gordijn opent.
session-first-step = Begin met de eerste stap
report-part-session = Wat er in werksessies is opgeschreven
export-report-session = Werksessie
export-report-session-decided = Besloten in werksessies
export-report-parked = Geparkeerd
export-report-no-section = Over geen vak
export-report-nothing-yet = nog niets
export-report-vote = { $given } stippen gegeven door { $people } mensen met elk { $dots }
form-words-title = Woorden van dit formulier
form-words-how = Geef onderdelen, vragen en kolommen de woorden van je organisatie. Wat is ingevuld, blijft staan
form-words-older = Versie 0.1 van dit programma kan een canvas met eigen woorden alleen lezen
form-words-language = Taal van de woorden
form-words-search = Zoek een woord
form-words-parts = Onderdelen van het formulier
form-words-nothing-found = Geen woord gevonden
form-words-changed = { $part } ({ $count } gewijzigd)
form-words-originally = Oorspronkelijk: { $words }
form-words-added = Oorspronkelijk niet in deze taal
form-words-empty-name = Leeg: dan blijft het oorspronkelijke woord staan
form-words-too-long = Dit is te lang
form-words-too-many = Dit zijn te veel regels. Er is plaats voor 50
form-words-back = Terug naar oorspronkelijk
form-words-back-of = Terug naar oorspronkelijk: { $field }
form-words-organisation = Naam van je organisatie
form-words-next = Je organisatie krijgt versie { $version } van dit formulier
form-words-keep = Bewaren
form-words-busy = Bewaren…
form-words-canvas-only = Alleen in dit canvas
form-words-start-again = Wijzigingen weghalen
form-words-no-organisation = Vul de naam van je organisatie in. Zo heet het sjabloon straks anders dan dat van het programma
form-words-taken = Er is al een sjabloon met deze naam. Vul een andere naam in, bijvoorbeeld met je afdeling erbij
form-words-unsound = Nog niet bewaard: bij de woorden hieronder klopt iets niet
form-words-unsound-whole = Nog niet bewaard: alle woorden samen zijn te lang voor een sjabloon
form-words-not-kept = Het sjabloon is niet bewaard: { $reason }. Kies Alleen in dit canvas om de woorden in dit canvas te zetten
words-part-form = Het formulier zelf
words-part-groups = Groepen
words-part-checklist = Checklist: { $title }
words-part-scales = Keuzes tussen twee kanten
words-part-advice = Adviezen
words-part-story = Kopjes van de pitch
words-part-documents = Documenten
words-title = Titel
words-description = Waar het voor is
words-source = Waar het vandaan komt
words-question = Vraag
words-hints = Tips, één op een regel
words-example = Voorbeeld
words-group = Groep { $number }
words-question-title = Titel van vraag { $number }
words-question-text = Vraag { $number }
words-side = Kant { $number }
words-option = Keuze { $number }
words-option-meaning = Uitleg bij keuze { $number }
words-column = Kolom { $number }
words-column-option = Keuze { $number } in kolom { $column }
words-item = Punt { $number }
words-item-why = Waarom punt { $number } telt
words-scale = Keuze { $number }
words-scale-end = Kant { $end } van keuze { $number }
words-scale-why = Waarom keuze { $number } telt
words-message = Advies { $number }
words-message-why = Waarom advies { $number } telt
words-lead = Kopje van het begin
words-told = Kopje { $number }
words-document = Naam: { $document }
words-ticked = Bij een vinkje: { $document }
words-unticked = Zonder vinkje: { $document }
command-form-words = Woorden van dit formulier…
also-form-words = eigen termen taal huisstijl hernoemen titels vragen kolommen vertalen sjabloon
export-file-cards = vraagkaartjes
export-file-notes = briefjes
session-people = mensen
session-names = Namen, als jullie die willen bewaren
session-room-more =
    { $count ->
        [one] en nog 1 briefje
       *[other] en nog { $count } briefjes
    }
