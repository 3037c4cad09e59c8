## Months, as they stand in a date
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-3-short = Mar
# A date in full, such as 22 November 2026
date-long = { $day } { $month } { $year }

## Terms of the method
sector-government = government
sector-business = business
sector-knowledge = knowledge
sector-society = society
role-founding = initiator
role-sponsoring = partner
role-stakeholder = stakeholder
involvement-problem-owner = has the problem
involvement-funder = pays for it
involvement-board-member = is on the board
support-board = Board
support-management = Managers
support-work = Staff
support-yes = stands behind it
support-partly = in part
support-no = not yet
check-done = true
check-not-yet = not yet
check-not-for-us = does not apply to us
leaning-more = more towards { $end }
leaning-middle = in between
# Each interest stands there as what it brings: a bare “costs” would say the opposite
interest-knowledge = build knowledge
interest-network = widen the network
interest-talent = attract talent
interest-cost-saving = save costs
interest-society = contribute to society
interest-employership = be an attractive employer
interest-risk-sharing = share risk
interest-image = gain a good name
interest-other = other
chip-knowledge = knowledge
chip-network = network
chip-talent = talent
chip-cost-saving = save costs
chip-society = society
chip-employership = attractive employer
chip-risk-sharing = share risk
chip-image = good name
contribution-money = money
contribution-people = people
contribution-cooperation = help
contribution-network = network
contribution-marketing = publicity
contribution-location = location
contribution-systems = software and data
contribution-expertise = expertise
contribution-other = other
# Between the last two of a list: A, B and C
list-and = and
state-open = not started
state-busy = in progress
state-done = done
amount-euro = € { $number }
amount-hours = { $number } hours
amount-one-hour = { $number } hour
amount-fte = { $number } fte

## Pitch
# A name may take an article or be a plural. So no word of a sentence depends on it
pitch-gives-partner = { $partner }: what this brings you
pitch-partner-brings = What you bring
pitch-asked-of-partner = What we ask of you
pitch-partner-steps = Your first steps
pitch-story = What this is about
pitch-others-bring = What the others bring
pitch-further-steps = Further steps
pitch-needed = What it takes
pitch-first-steps = First steps
pitch-with-whom = With whom
pitch-more-steps =
    { $count ->
        [one] And one more step.
       *[other] And { $count } more steps.
    }
pitch-also-involved = Also involved:
pitch-contact = Find out more
pitch-paragraph-for = For { $partner }
pitch-paragraph-changed = { $name }: the section has changed
# The full stop at the end is added where the text has none of its own
pitch-gain-knowledge = You learn something that you can use elsewhere too.
pitch-gain-network = You meet people whom you would not meet otherwise.
pitch-gain-talent = You attract people who want to work on something that matters.
pitch-gain-cost-saving = You save costs: what we do once together, no party has to do alone.
pitch-gain-society = You contribute to society.
pitch-gain-employership = You are a good employer: your people work on something that matters.
pitch-gain-risk-sharing = You share the risk if something fails.
pitch-gain-image = You become known for this subject.
pitch-draft-other-gain = Taking part brings you this: { $gain }
pitch-draft-further-gain = It also brings you this: { $gain }
pitch-draft-with = Who we do this with: { $names }
pitch-draft-others =
    { $count ->
        [one] one other partner
       *[other] { $count } other partners
    }
pitch-draft-steps =
    { $count ->
        [one] Our first step: { $steps }
       *[other] Our first steps: { $steps }
    }
pitch-draft-own-steps =
    { $count ->
        [one] Your first step: { $steps }
       *[other] Your first steps: { $steps }
    }

## Print
# In the head and the foot of a pitch
export-pitch = Pitch
export-pitch-for = Pitch for { $partner }
export-pitch-foot = { $subject } · pitch
export-version = version { $version }
export-page-of = { $page } of { $count }
# Above the partners of a pitch
export-brings = Brings
export-pitch-empty = This canvas has no text for a pitch yet
# The title of a document, as a window shows it
export-document-title = { $what } – { $subject }
export-poster = Poster
# What stands in the name of a file.
export-file-pitch = pitch
export-file-poster = poster
export-file-motivation = motivation
export-file-report = report
export-file-minutes = minutes
export-report = Report
export-minutes = Minutes
export-cards = Question cards
export-notes = Sheets of notes
export-notes-for = Notes: { $section }
export-minutes-person = { $name } ({ $about })
export-internal-report = Internal report
export-motivation-of = Statement of reasons: { $case }
# What a screen reader says at the title of a section: its group and its place
export-section-place = { $group }, { $number } of { $count }
# In the head of a poster
export-head = Subject, date and version
export-subject-label = Subject
export-date-label = Date
export-version-label = Version
# Above the partners of a poster
export-partner = Partner
export-partners = Partners
export-interest = Interest
export-contribution = Contribution
# Below and above text that does not fit on one sheet
export-continued-on = continued on sheet { $page } →
export-continued-from = { $title }, continued from sheet { $page }
export-sheet-of = sheet { $page } of { $count }
export-tile = Part { $number } of { $count }, row { $row }, column { $column }
export-tile-of-sheet = Sheet { $sheet }: { $tile }
export-tiles-how = Cut each part off along the line, and glue it onto the strip of the part beside it and the one above it
export-card-continued = { $title }, continued
export-note-writer = Table or letter
export-note-dots = Dots
export-attached-canvas = The canvas from which this document was made
export-source = Canvas: { $source }
export-nothing-written = This document is nearly empty: nothing to make it from is on the canvas yet
export-nothing-for-partner = { $partner }: the canvas does not say yet what taking part brings. Fill in the interests of this partner
export-unreadable-logo = { $partner }: the logo cannot be read and is not in the PDF. Choose it again
export-logo-left-out = { $partner }: the logo is not in the PDF, since all logos together are too large. Choose smaller pictures
export-poster-has-pages = Posters, question cards and notes are sheets of paper: make them as a PDF, or choose the report for Markdown. It has the whole canvas too
export-missing-character = { $place }: the font has no character { $character } ({ $code }). The PDF shows a question mark in a frame

## What is the matter with a file
expected-text = a text
expected-number = a number
expected-date = a date such as 2026-11-22
expected-list = a list
expected-object = a group of fields
expected-truth = true or false
expected-logo = a PNG or JPEG of { $size } KB at most, as base64
problem-unexpected = { $place }: this should be { $kind }. What stood there is kept
problem-duplicate-field = { $place }: the field “{ $name }” stands there more than once. The last one counts, the others are kept under another name
problem-id = { $place }: “{ $id }” is no UUID. This row was given one
problem-duplicate-id = { $place }: two rows have the same id. The second one was given its own
problem-missing-reference = { $place }: this refers to something that is not there
problem-unknown-option = { $place }: this names an option that the template does not have. It is kept
problem-circular-goal = { $place }: this action was a part of itself. It stands by itself now; what stood there is kept
problem-broken-character = { $place }: half a character stands here. It is now �
problem-unknown-template = The template “{ $id }” is not known here. The canvas was opened as the collaborative innovation canvas; texts that do not fit in it stay in the file
problem-broken-template = The template in this file cannot be used ({ $reason }). The canvas was opened as the collaborative innovation canvas
problem-history-lost = The history for merging is damaged. All texts are there; merging with another copy will be less precise
problem-newer-version = This file was made with a newer version of Samencanvas (format { $version }). You can read and export it, not edit it. Install the newest version to edit
limit-text = a text may be { $size } MB at most
limit-all-text = all texts together may be { $size } MB at most
limit-partner = it holds { $count } partners at most
limit-action = it holds { $count } actions at most
limit-rows = all rows together (partners, contributions, actions, paragraphs, cases, answers and what was written down in sessions) may be { $count } at most
limit-word = a number, a code or a reference has { $count } characters at most
limit-all-words = all numbers, codes and references together may be { $size } MB at most
limit-unknown-fields = it holds { $count } fields that Samencanvas does not know at most
limit-silenced = it holds { $count } pieces of advice that are not for you at most
limit-scales = it holds { $count } choices between two ends at most
limit-template = a template in a file may be { $size } MB at most
limit-values = a file holds { $count } values at most
limit-contribution = a partner has { $count } contributions at most
limit-paragraph = the pitch has { $count } paragraphs at most
limit-declared = a table has { $count } rows at most
limit-logo = a logo may be { $size } KB at most
limit-logos = all logos together may be { $size } MB at most
limit-replica = the history for merging may be { $size } MB at most
limit-structs = the history for merging may not consist of more than { $count } pieces
limit-interleaving = the history for merging is too tangled to be read again within a second
limit-file = a file may be { $size } MB at most
limit-nesting = data may be { $count } levels deep at most
limit-pdf = what is in a PDF may be { $size } MB at most when it is unpacked
open-empty = { $file } is empty. See whether there is a backup or another version
open-not-text = { $file } is not a canvas file: it is a picture, a Word file or text in an old encoding (ANSI), for example. Choose a file that ends in .samencanvas or .canvas.json, or save it as UTF-8 in a text editor
open-not-json = { $file } is damaged: something is wrong at line { $line }, column { $column }. Repair that place or open another copy
open-breaks-off = { $file } is not complete: it ends at line { $line }. Fetch it again or open another copy
open-not-a-canvas = { $file } is not a canvas file. Choose a file that ends in .samencanvas or .canvas.json
open-no-canvas-in-pdf = There is no canvas in { $file }. Printing a PDF or saving it in another program takes the canvas out. Open the canvas itself, or a PDF to which it was attached
open-damaged-pdf = { $file } is a damaged PDF. Fetch it again or open another copy
open-protected-pdf = { $file } has a password or is protected against changes. Ask for the canvas file itself, or for a PDF without protection
open-damaged-attachment = There is a canvas in { $file } ({ $name }), but it cannot be read. Fetch the file again, or ask for the canvas file itself
open-over-limit = { $file } is too large for a canvas: { $limit }
save-read-only = This canvas comes from a newer version of Samencanvas and can only be read. Install the newest version to edit
open-too-many = { $file } is too large for a canvas: it has too many rows and texts. Divide them over more files, or take rows out in a text editor
save-over-limit = This canvas is too large to save: { $limit }. Take something out and save it again
save-over-history = This canvas is too large to save: { $limit }. Use New from this canvas to begin a copy without history
paste-over-limit = What you paste is too large: { $limit }. Nothing was pasted. Paste a smaller piece
edit-over-limit = There is no room for this: { $limit }. Nothing was changed
edit-over-limit-part = There is no room for all of this: { $limit }. The rest was left out
merge-over-limit = Together, { $files } are too large for one canvas: { $limit }. Nothing was merged
internal-error = Something went wrong in Samencanvas itself ({ $reason }). The file was not changed

## The window
action-overdue = late, { $day }
date-short = { $day } { $month }
date-hint = yyyy-mm-dd
date-meant = No date yet. Did you mean:
date-unread = ⚠ no date: ‘{ $text }’
date-wrong = Write the date like this: { $example }
date-month = { $month } { $year }
date-choose = { $name }: choose in a calendar
date-previous-month = Previous month
date-next-month = Next month
date-today = Today
weekday-1 = Mo
weekday-2 = Tu
weekday-3 = We
weekday-4 = Th
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = Su
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
menu-file-letter = F
menu-edit-letter = E
menu-view-letter = V
menu-help-letter = H
menu-new-from-example = New from an example
menu-recent = Recent
command-new = New…
command-new-from-this = Make a copy of this canvas
command-open = Open…
command-save = Save
command-save-as = Save as…
command-replace-protected = Replace all the same
command-export = Export…
command-new-window = New window
command-add-template = Add a template…
command-take-version = Take over the new version
command-new-from-template = New canvas from this template
command-print = Print…
command-empty-poster = Empty canvas for the wall…
command-stop-export = Stop
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-select-all = Select all
command-add-partner = + Add partner
command-add-action = + Add action
command-duplicate-row = Duplicate
command-move-up = Move up
command-move-down = Move down
command-part-of-previous = Part of the action above
command-column-before = To the previous column
command-column-after = To the next column
command-show-as-rows = As rows
command-show-as-board = As a board
command-level-back = One level back
command-remove-row = Remove
command-paste-partners = Paste partners from a spreadsheet…
command-paste-actions = Paste actions from a spreadsheet…
paste-declared = Paste rows from a spreadsheet, a table or a list into { $table }. Without a header row their order is: { $columns }
command-add-table-row = Add a row
command-paste-table-rows = Paste rows from a spreadsheet…
command-add-contribution = + Add contribution
command-remove-contribution = Remove contribution
command-side-panel = Side panel
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Actual size
command-about = About Samencanvas
command-open-with-system = Open
command-show-in-folder = Show in folder
theme-system = Colours of the system
theme-light = Light
theme-high-contrast = High contrast
theme-dark = Dark
language-switch = Language: { $language }
title-nameless = Untitled canvas
saving-new = New
saving-saved = ✓ Saved
saving-unsaved = ● Not saved
saving-busy = Saving…
saving-failed = ⚠ Not saved…
saving-read-only = ● Read only
status-filled = { $filled } of { $count } filled in
status-some-empty = Still empty on this canvas
status-all-filled = Everything is filled in
status-partners =
    { $count ->
        [one] 1 partner
       *[other] { $count } partners
    }
status-actions = { $done } of { $count } done
status-questions = { $done } of { $count }
status-rows =
    { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
# Which sides of a section are shown.
sides-all = All sides
sides-alone = Only { $side }
sides-switch = Sides shown of { $section }: { $shown }
# How many cards a column of a board has.
board-column =
    { $column }, { $count ->
        [one] 1 card
       *[other] { $count } cards
    }
# The column of a board for rows for which nothing is chosen.
board-none = Not placed yet
board-add-card = + Add a card
board-add-card-to = { $add }: { $column }
board-move-to = Move to { $column }
table-add-row = + Add a row
table-number = No.
table-sum = Total
choice-why = Why
choice-chosen = chosen
status-pitch =
    { $words ->
        [one] 1 word
       *[other] { $words } words
    } · { $time }
status-long-pitch =
    { $words ->
        [one] 1 word
       *[other] { $words } words
    } · { $time }, and the pitch may take { $goal }
cell-example = For example: { $text }
header-subject-hint = Subject of this canvas
header-contact = Contact
header-contact-hint = name, e-mail or link
partner-nameless = New partner
partner-brings = What do they bring?
partner-name = Name of the organisation
partner-role = Role
partner-sector = Sector
partner-involvement = What does this partner do?
partner-support = Support in its own organisation
partner-interests = Interests
partner-other-interest = Other interest
partner-contributions = Contributions
partner-notes = Notes
partner-notes-hint = For the team only. Goes into a report only, where you choose so
partner-logo = Logo
partner-logo-choose = Choose a logo…
partner-logo-remove = Remove the logo
partner-logo-hint = A PNG or JPEG. You can also drop it on the window
partner-logo-alternative = What the logo shows
partner-logo-alternative-hint = Without words the name counts
partner-logo-broken = This logo cannot be read. Choose another
logo-other-kind = { $file } is no PNG or JPEG. Choose another file
logo-too-large = { $file } has too many pixels ({ $width } by { $height }). Make it smaller
logo-broken = { $file } is damaged and cannot be read. Choose another file
logo-no-partner = First choose the partner whose logo it is, then drop { $file } again
more-choices = More choices
more-choices-of = More choices: { $name }
contribution-kind-hint = Kind
contribution-kind = Kind of contribution
contribution-text = What
contribution-amount = How much
contribution-unit = Unit
unit-euro = euro
unit-hours = hours
unit-fte = fte
amount-wrong = Type a number, such as 1500 or 0.5
read-as = Read as { $value }.
read-as-other = Make it { $value }
choice-none = Choose…
choice-fill-in-first = First fill in { $section }
choice-no-row = Nothing to choose yet. First make a row with a name in ‘{ $section }’
action-nameless = New action
action-who = who?
action-done = Done: { $text }
action-text = What
action-owner = Who
action-owner-partner = Partner who does it
action-due = Done by
action-state = Status
action-parent = Belongs to action
panel-back = ← { $section }
panel-stronger = What makes it stronger
panel-example = Example: { $name }
panel-placeless = Without a place
panel-placeless-why = This version of the template has no place for these words any more. They stay in the file, and come back when the place does
panel-problems = What is odd about this file
panel-problems-seen = Seen
notice-dismiss = Close
notice-not-now = Not now
notice-more = and { $count } more
notice-waiting =
    { $count ->
        [one] And 1 more notice
       *[other] And { $count } more notices
    }
notice-fewer = Show fewer notices
notice-removed-partner-named = { $name } is removed
notice-removed-partner = A partner without a name is removed
notice-removed-action-named = The action “{ $name }” is removed
notice-removed-action = An empty action is removed
notice-removed-contribution-named = The contribution “{ $name }” is removed
notice-removed-contribution = A contribution without a description is removed
notice-removed-paragraph-named = The paragraph “{ $name }” is removed
notice-removed-paragraph = A paragraph is removed
notice-removed-case-named = The case “{ $name }” is removed
notice-removed-case = A case without a name is removed
notice-removed-case-answer-named = The case “{ $name }” is removed
notice-removed-case-answer = A case without a name is removed
notice-removed-declared-named = The row “{ $name }” is removed
notice-removed-declared = An empty row is removed
notice-odd =
    { $count ->
        [one] There is 1 odd point about this file. It is in the side panel
       *[other] There are { $count } odd points about this file. They are in the side panel
    }
notice-from-pdf = This canvas comes out of a PDF. { $held }
held = It has: { $has }. It does not have: { $lacks }
held-all = It has: { $has }
held-public = what is for everyone
held-history = the history
held-support = support in their own organisations
held-notes = notes on partners
held-checklists = answers to the checklists
held-check-notes = notes at the checklists
held-silenced = advice that is not for you
held-cases = cases of the decision aid
held-case-reasons = facts and reasons in those cases
held-addressed = what the pitch says to one partner
notice-edited-by-hand = The texts were changed outside of Samencanvas. That was taken in
notice-no-new-window = There is no new window: { $reason }
notice-no-program = The system has no program to open { $file }. You find it in { $folder }
notice-preferences-lost = The settings were not kept: { $reason }
notice-preferences-unreadable = The settings of earlier sessions cannot be read ({ $reason }), so the usual ones are used. Their file is now called { $file }
notice-preferences-unreadable-stay = The settings of earlier sessions cannot be read ({ $reason }), so the usual ones are used
notice-no-data-folder = This system has no folder for what Samencanvas keeps by itself. Earlier versions and the protection against a crash are off. Save often, and ask whoever manages this computer to set HOME or XDG_DATA_HOME
notice-no-settings-folder = This system has no folder for settings. What you choose is forgotten when you close the window
reason-not-allowed = you may not write there
reason-held = another program has the file open
reason-disk-full = the disk is full
reason-no-folder = there is no folder for it
reason-name = the name is not possible here
dialog-cancel = Cancel
unread-title = Not everything is kept
unread-go-on = Go on without this text
command-go-to-field = Go to the field
notice-unread = ‘{ $name }’ says ‘{ $text }’. That cannot be read as a date or a number, and is not kept
unsaved-title = Save changes?
unsaved-in-file = Your last changes in { $file } are not saved yet
unsaved-nowhere = You did not save this canvas yet
unsaved-no-answer = The disk does not answer. If you do not save, you can go on with this work the next time
unsaved-not-kept = The folder in which your last changes are kept does not answer. If you do not save, you may lose those changes
unsaved-save = Save
unsaved-discard = Don’t save
new-title = New canvas
new-example = Example
new-example-what = Filled in with the facts from the publication of the method
new-form-example = Examples of other working forms
form-example-challenge = Start-up in Residence: a question from the city
form-example-partnership-assessment = Cumulus Park: does this suit us?
form-example-test-ground-intake = The Green Village: beginning a trial
form-example-project-funnel = Modal Shift: choosing projects
form-example-offer-and-need = TechTegenCorona: help in a crisis
form-example-minutes = CoronaMelder: a meeting
about-cumulus-park = City · innovating together in Amsterdam-Zuidoost
about-schuldenlab = Debt · a country without worries about debt
about-nederlandse-ai-coalitie = Technology · artificial intelligence in the Netherlands
about-the-hague-security-delta = Security · working on security together
about-modal-shift = Transport · containers by water
about-werkplaats-digitaal-vakmanschap = Education · learning IT from real assignments
about-new-trust-foundation = Data · knowing whom to trust
about-start-up-in-residence-den-haag = Government · official and start-up in one room
about-the-green-village = Sustainability · a testing ground for the city
about-odyssey = Society · building on neutral ground
about-dutch-blockchain-coalition = Technology · blockchain for society
about-de-verkeersonderneming = Traffic · travelling differently in Rotterdam
lesson-cumulus-park = Begin with those who have the problem, and look for a solution after that. With a host without a stake, everybody counts the same
lesson-schuldenlab = Trust first, agreements on paper only after that. Partners need not bring the same to count the same
lesson-nederlandse-ai-coalitie = Competitors solve together what troubles them all. Joining takes effort, and a code of conduct says so
lesson-the-hague-security-delta = Work where the energy is, and dare to stop. Whoever gives money need not supervise as well
lesson-modal-shift = Show why it has to be now, and agree on the figures beforehand. Temporary money has to bring lasting change
lesson-werkplaats-digitaal-vakmanschap = Work on questions from the real world that are of use to every partner. Hours of people count as a third of the budget
lesson-new-trust-foundation = Begin loosely, as a working group, and choose a form later. Showing that it works says more than a story
lesson-start-up-in-residence-den-haag = Small assignments with a milestone every month give new ideas a chance. The organisation at home does have to be ready
lesson-the-green-village = Test in a safe place first, and only then in the real world. Involve residents and rule makers from the start
lesson-odyssey = On neutral ground, public bodies and companies talk as equals. Leave the outcome open, and let it belong to everybody
lesson-dutch-blockchain-coalition = Members who decide for themselves feel that it is theirs. A light form will do as long as everybody really takes part
lesson-de-verkeersonderneming = A small organisation between government and market can work faster. The will to do it together came before the form
new-copy-what = A canvas of its own that begins with what stands on this one
export-title = Make a document
export-empty-file = empty-canvas
export-empty-title = An empty canvas for the wall
export-empty-what = Paper to write on or put notes on together, without what is on the canvas already. A print shop can make A0 to A2
export-print-title = Print
export-kind-pitch-what = The story, for everyone or for one partner
export-kind-poster-what = The whole canvas as one picture, for the wall
export-kind-report-what = The whole canvas to read, with a summary
export-kind-minutes-what = What was agreed, and who was there
export-kind-motivation-what = Procurement or state aid? With room for signatures
export-kind-cards-what = Each section with its questions on a card, four on A4
export-kind-notes-what = Sheets of eight notes, with room for dots
export-more = More
export-make-markdown = Save as Markdown…
export-make-text = Save as text…
export-closer = Look closer
export-whole-page = Whole page
export-paper = Paper
export-tiles = On which sheets
export-tiles-none = On one sheet
export-tiles-on = In parts ({ $paper }): { $count } sheets
export-tiles-what = Print at actual size. Cut each part off along the line, and glue it onto the strip of the part beside it and the one above it
export-notes-of = For which section
export-notes-each = A sheet for each section
export-notes-blank = For no section
export-language = Language of the headings
export-format = File
export-format-pdf = PDF: to read and print
export-format-markdown = Markdown: text to work on
export-format-text = Text: for a mail
export-attach = Canvas to go on with
export-attach-public = Send along, without history and authors. What is not for everyone goes along only if it is on the paper too
export-attach-full = Send along with history and notes
export-attach-none = Do not send along
export-make = Save as PDF…
export-make-folder = Choose a folder…
export-print = Print…
export-case = Which case
export-case-all = All cases
export-case-numbered = { $number }. { $name }
export-for = For whom
export-for-everyone = For everyone
export-for-each = A pitch of its own for each partner
export-preview = Preview, page { $page } of { $of }
export-preview-busy = The preview is being made
export-preview-failed = The preview was not made: { $reason }
export-preview-first = The preview is for: { $partner }. There will be { $count } files in a folder of their own
export-preview-without-pages = Markdown is text without pages, so there is no preview
export-previous = Previous page
export-next = Next page
export-busy =
    { $of ->
        [one] The document is being made
       *[other] The documents are being made: { $done } of { $of }
    }
export-stopped =
    { $done ->
        [0] The export was stopped. Nothing was written
        [one] The export was stopped. 1 file was written
       *[other] The export was stopped. { $done } files were written
    }
export-too-large = The document would become too large: the canvas has too much text or too many rows for it. Shorten the canvas, or make a report with fewer parts
export-made-pitches =
    { $count ->
        [one] In the folder { $folder } there is 1 pitch
       *[other] In the folder { $folder } there are { $count } pitches
    }
path-open = Which file do you want to open?
path-open-button = Open
path-save = Where do you want to save the canvas?
path-logo = Which file is the logo?
path-template = Which file is the template?
path-take-over = From which canvas do you want to take over rows?
path-export = Where do you want to save the document?
path-export-folder = In which folder do you want to save the documents?
path-export-button = Export
path-why = This system has no window to choose files with. Type the path instead
path-name = Path
paste-title = Rows from a spreadsheet
paste-partners = Paste rows from a spreadsheet, a table or a list. Without a header row their order is: name, sector, role, interests, contributions, notes
paste-actions = Paste rows from a spreadsheet, a table or a list. Without a header row their order is: what, who, due, state
paste-to = Goes to { $field }
paste-column = Column { $number }
paste-column-titled = Column { $number }: { $title }
paste-leave-out = Leave out
paste-cell-to = { $value } (goes to { $field })
paste-field = Pasted rows
paste-from-clipboard = This is what the clipboard holds. You can change it here
paste-above-left-out = Above the column titles stands: { $words }. This is left out
paste-above-taken = Above the column titles stands: { $words }. This is taken too
paste-above-take =
    { $count ->
        [one] Take this as a row too
       *[other] Take this as { $count } rows too
    }
paste-take =
    { $count ->
        [one] Add 1 row
       *[other] Add { $count } rows
    }
take-title = Take over from { $file }
take-how = Tick what you want to take over. From then on it stands apart from the other canvas
take-nothing = There are no partners, actions or other rows on this canvas
take-search = Find a row
take-all = All
take-none = None
take-found =
    { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
take-into = Goes into
take-into-of = { $table } goes into
take-taken = { $row } (taken over before)
take-same-name = A partner of this name is here already
take-changed = Changed there: { $what }
take-more = { $count } more rows. Search to see them
take-take =
    { $count ->
        [0] Take over
        [one] Take over 1 row
       *[other] Take over { $count } rows
    }
about-what = Fill in the collaborative innovation canvas together, keep every word, and make a finished PDF of it
about-method = The method: { $source }
about-licence = Free software under the EUPL 1.2. Typefaces under the SIL Open Font License
window-no-display = Samencanvas cannot open a window: there is no display (WAYLAND_DISPLAY and DISPLAY are empty). A PDF can be made without one: samencanvas export FILE -o OUT.pdf
window-libraries = Samencanvas cannot open a window: this system lacks { $packages }. Install that. A PDF can be made without a window: samencanvas export FILE -o OUT.pdf
window-failed = Samencanvas cannot open a window ({ $reason }). A PDF can be made without a window: samencanvas export FILE -o OUT.pdf
window-no-opengl = Samencanvas cannot draw with OpenGL here ({ $reason }). It can draw without a graphics driver: samencanvas --draw software
window-box-failed =
    Samencanvas cannot open a window: { $reason }.

    Do you work on Remote Desktop or on a virtual desktop? Ask whoever manages it whether programs may open windows there, and show this message.
    Do you work on the computer itself? Ask whether its graphics driver is installed and up to date.
window-box-no-opengl =
    Samencanvas was told to draw with OpenGL only, and that does not work here: { $reason }.

    Start Samencanvas without “--draw gl”. Ask whoever manages this computer if that stands in its settings or in the shortcut. With OpenGL only, Remote Desktop and virtual desktops need a graphics driver with OpenGL 2 or later.
window-box-libraries =
    Samencanvas cannot open a window: this system lacks { $packages }.

    Ask whoever manages this computer to install that.

## The command line
cli-help =
    Samencanvas { $version }: the collaborative innovation canvas, from file to document

    Usage:
      samencanvas [FILE] [--draw gl|software]
      samencanvas export FILE -o OUT.pdf|OUT.md|OUT.txt [--format pdf|markdown|text] [--kind pitch|poster|report|motivation|minutes] [--paper a0|a1|a2|a3|a4] [--tiles a4|a3] [--language nl|en] [--for PARTNER] [--parts PARTS] [--case CASE] [--attach public|full|none] [--force]
      samencanvas export FILE -o OUT.pdf --kind cards|notes [--section SECTION|--blank]
      samencanvas merge FILE FILE… -o OUT [--report[=text|json]] [--as-same]
      samencanvas diff FILE FILE [--report=text|json]
      samencanvas diff FILE --since VERSION|last [--report=text|json]
      samencanvas clean FILE -o OUT
      samencanvas check FILE [--repaired OUT]
      samencanvas new [--template ID|FILE] [--language nl|en] -o FILE
      samencanvas template list
      samencanvas template new [--from ID] -o FILE
      samencanvas template check FILE
      samencanvas computer

    Commands:
      export      makes a PDF or Markdown of a canvas: a pitch (the default, A4), a poster (A0 to A4, landscape), a report or a statement of reasons (motivation). Also paper for a meeting: question cards and notes
      merge       merges copies of one canvas, so that nobody's words are lost
      diff        shows what is different in the second file, or since an earlier version
      clean       makes a clean copy to give away: without names of writers and without history; merging with this canvas is over then
      check       shows what is wrong in a file, a line each
      new         makes an empty canvas
      template    list shows which templates there are, new makes one of your own, and check tells what is wrong and on which line
      computer    shows what an administrator wants to know of this computer, and tries the folders that the program writes in

    Options:
      --draw WAY             how the window is drawn: gl (by the graphics driver, and nothing else) or software (without a driver). Without it: by the driver, and without where that does not work
      -o, --output FILE      where the result goes; a name without an ending gets .pdf, .md or .samencanvas
      --format FORMAT        pdf, markdown or text, where the ending of OUT does not say: of a folder, or of /dev/stdout. Posters, question cards and notes are always a PDF
      --kind KIND            pitch, poster, report (the whole canvas on A4), motivation (the answers of the decision aid) or minutes (of a meeting). For a meeting: cards (with the questions, four on A4) or notes (sheets of eight notes). Without --kind the first document of the template
      --paper SIZE           a0, a1, a2, a3 or a4; only a poster can be larger than a4
      --tiles SIZE           a poster in parts on a4 or a3, to cut and to glue together
      --language LANGUAGE    nl or en: language of the fixed words (export) or of the canvas (new)
      --for PARTNER          a pitch that opens with what it brings this partner; with all, one for each into the folder OUT
      --parts PARTS          what is in a report, with commas in between: sections, partnership, checklists, advice, decisions (together usual, the default). Internal, and marked so: support, notes, check-notes, partner-advice, silenced, session (together internal)
      --case CASE            the statement of reasons of one case of the decision aid, by its name or number
      --section SECTION      notes for one section: its title, id or number. Without it there is a sheet for each section
      --blank                notes for no section
      --attach WHAT          the canvas inside the PDF: public, full or none. Public has no history and authors, and what is not for everyone only where it is on paper too. The default is public, and none with --for, for cards and for notes
      --force                replaces OUT also where it is write-protected, or has another name on the disk (a hard link)
      --repaired OUT         writes what was opened as a fresh, whole canvas file
      --report[=FORM]        text or json: what came from whom (merge) or is different (diff)
      --since VERSION        compares with the earlier version of that name that was kept; last: the last with another version number
      --as-same              merges also canvases that are no copies of each other
      --template TEMPLATE    which template: an id of samencanvas template list, or the file of a template of your own
      --from ID              the template that template new copies
      -h, --help             this text
      -V, --version          version

    Exit codes:
      0   done, also where only the output cannot be written; check: no problems
      1   check: there are problems, but the file opens; computer: something is wrong; window: there is no display
      2   not done
      130 stopped with Ctrl+C

    The language of these messages is that of the administrator, or else that of LANG.
cli-version = samencanvas { $version }
cli-unknown-command = Unknown command “{ $word }”. See samencanvas --help for what it can do
cli-unexpected = “{ $word }” does not belong here. See samencanvas --help for what it can do
cli-missing-value = A value is missing after { $option }
cli-bad-value = “{ $value }” is not possible with { $option }. Choose from: { $choices }
cli-missing-file = Say which file: samencanvas { $command } FILE
cli-missing-output = Say with -o where the result goes
cli-a3-is-of-poster = Only a poster can be larger than A4. Leave out --paper or choose --kind poster
cli-tiles-are-of-poster = Only a poster can be in parts. Leave out --tiles or choose --kind poster
cli-no-tiles = This poster fits on one sheet of that size. Leave out --tiles or choose a larger --paper
cli-section-is-of-notes = Only notes are for one section or for none. Leave out --section and --blank or choose --kind notes
cli-unknown-section = There is no section “{ $name }”. Choose from: { $names }
cli-paper-is-of-pdf = Markdown is not on paper. Leave --paper out, or make a PDF
cli-attach-is-of-pdf = Only a PDF can have the canvas inside. Leave --attach out, or make a PDF
cli-parts-are-of-report = Only a report has parts to choose. Leave out --parts or choose --kind report
cli-no-document = { $wanted } does not belong to this form. It has: { $documents }
cli-case-is-of-motivation = Only a statement of reasons is about one case. Leave out --case or choose --kind motivation
cli-no-cases = The decision aid of this canvas has no case yet. Leave out --case, or fill in a money flow or contribution in the window
cli-unknown-case = There is no case “{ $name }”. Choose a name or a number from: { $cases }
cli-several-cases = More than one case is called “{ $name }”. Choose a number from: { $cases }
cli-reader-is-of-pitch = Only a pitch can be for one partner. Leave out --for or choose --kind pitch
cli-no-partners = There is no partner “{ $name }”: no partner has a name yet
cli-unknown-partner = There is no partner “{ $name }”. Choose one of: { $names }, or all
cli-several-partners = { $count } partners are called “{ $name }”. Give each a name of its own, or make a file for each partner with --for all
cli-unknown-template = There is no template “{ $id }”. See samencanvas template list for which there are
cli-same-file = The output would overwrite the canvas itself. Choose another name with -o
cli-other-text = { $file } is there already. It is no export, or was changed since. Choose another name with -o
cli-other-kind = { $file } is there already and is no PDF. Choose another name with -o
other-ending = { $file } has the ending of another kind of file. Choose as its ending: { $endings }
cli-not-found = { $file } is not there. See whether the name is right
cli-not-a-file = { $file } is no regular file but a pipe or a device. Choose another file
cli-protected-permissions = { $file } is write-protected. Choose another name with -o, or replace it all the same with --force
cli-protected-links = { $file } has another name on the disk too (a hard link), which would keep the old contents. Choose another name with -o, or replace it all the same with --force
protected-permissions-ask = { $file } is write-protected, so the canvas is not saved yet. Save it elsewhere, or replace the file all the same?
protected-links-ask = { $file } has another name on the disk too (a hard link). If you replace it, the other name keeps the old contents. The canvas is not saved yet: save it elsewhere, or replace the file all the same?
protected-links-choose = { $file } has another name on the disk too (a hard link), which would keep the old contents. Choose another name
write-unexpected = Somebody else changed { $file } just now, so it was left as it is. Try again
write-not-durable = { $file } was written, but the disk does not say that it will survive a power cut ({ $reason }). Save it elsewhere too, and have the disk checked
cli-folder = { $file } is a folder. Choose a file
cli-no-permission = You may not read { $file }. Ask its owner for access
cli-read-failed = { $file } cannot be read: { $reason }
read-held = { $file } cannot be read, since another program has it open. Close it there and try again
write-held = { $file } was not written, since another program has it open. Close it there and try again
cli-exists = { $file } is there already. Choose another name
cli-write-no-permission = You may not write { $file }. Choose another place
cli-disk-full = The disk is full, { $file } was not written. Make room or choose another place
cli-no-folder = The folder for { $file } is not there. Make it first
cli-write-failed = { $file } was not written: { $reason }
cli-output-failed = The output could not be written: { $reason }
cli-not-a-name = “{ $file }” is no name of a file. Say with -o what the file is called, such as -o out.pdf
cli-folder-wanted = With --for all each partner gets a file of their own, in a folder. “{ $file }” is the name of one file. Say with -o what the folder is called, such as -o pitches
cli-source-date = SOURCE_DATE_EPOCH is “{ $value }”. Make it the number of seconds since 1970, or unset it
cli-name-refused = The name “{ $file }” is not possible here: it is too long, or has characters that are not allowed here. Choose a shorter name
cli-output-closed = Not everything was shown: the program that read the output has stopped
cli-output-full = Not everything was shown: the disk is full
cli-cannot-start = { $program } does not start ({ $reason }). The files of Samencanvas belong together in one folder
cli-output-lost = The file is written, but what there is to say about it could not be: { $reason }
cli-wrote = { $file } was made
cli-wrote-pages =
    { $pages ->
        [one] { $file } was made: 1 page
       *[other] { $file } was made: { $pages } pages
    }
cli-from-pdf = { $file }: this canvas comes out of a PDF. { $held }
cli-attached = The canvas is inside the PDF. { $held }
cli-attached-others = What the other partners want and bring is in it too
cli-attached-none = No canvas is inside the PDF
cli-busy = Working on { $file } ({ $number } of { $of })
cli-no-problems = { $file }: no problems
cli-edited-by-hand = { $file }: the texts were changed outside of Samencanvas; the changes were taken in
cli-template-refused = Something is wrong in the template { $file }. { $first }. See samencanvas template check for what else there is
cli-warning = Note. { $what }
cli-template-usable = Template { $file } can be used, without the fields above
cli-template-word = Say what you want of templates: samencanvas template list, new or check
cli-template-line = { $id }: { $title }

command-earlier-versions = Earlier versions…
command-recover = Get back
command-put-aside = Throw away
command-stop-opening = Do not open it
notice-interrupted = Samencanvas stopped before your work on “{ $subject }” was saved
notice-interrupted-in-file = Samencanvas stopped before your work on “{ $subject }” ({ $file }) was saved
recover-title = Go on with your work?
recover-what = Your changes are still there. Get the work back to go on where you were, and save it after that
throw-away-title = Throw this work away?
notice-interrupted-stays = If you throw it away, it is still among the earlier versions
notice-journal-failed = Your last changes are not being kept against a crash: { $reason }. Save the canvas soon
no-answer-canvas = The disk with { $file } does not answer. Wait until it does, or save the canvas somewhere else
no-answer-file = The disk with { $file } does not answer. Wait until it does
no-answer-journal = The folder in which your last changes are kept does not answer. As long as that lasts, they are not kept against a crash. Save the canvas soon
no-answer-versions = The folder with earlier versions does not answer. Perhaps no earlier version is kept
no-answer-settings = The folder with the settings does not answer. Perhaps the settings are not kept
notice-saves-by-itself = From now on Samencanvas saves this canvas by itself, five seconds after your last change. Earlier versions are kept
notice-version-lost = The canvas was saved, but no earlier version was kept: { $reason }
notice-merged-from-outside = Somebody else changed the file. Those changes are on the canvas now. Undo takes them away again
notice-merge-took-away =
    { $count ->
        [one] This is gone from the canvas because of that. You can bring it back:
       *[other] { $count } things are gone from the canvas because of that. You can bring them back:
    }
notice-ours-not-kept = No earlier version was kept of the canvas before those changes: { $reason }. Undo brings it back
notice-question-waits = There is a question for you
notice-report-waits = The report is ready for you
command-show-merge = Show…
command-ask-about-file = Choose…
command-open-waiting = Open…
saved-beside = { $file } was not written, since another program has it open. Your work is beside it, in { $beside }
not-verified = { $file } was not written: the disk gives back something else than it was given. Save the canvas elsewhere and have the disk checked
recover-in-use = Another window of Samencanvas has this work open
recover-unreadable = The interrupted work cannot be opened: { $reason }. It stays in { $path }
recover-damaged = Work was interrupted, and what was kept of it is too damaged to be opened. It stays in { $path }
notice-recovered-in-part = Some of what was kept of this work is damaged. All that could be read is on the canvas. Check whether something is missing before you save
outside-changed = { $file } was changed by somebody else
outside-missing = { $file } is not there any more. Your canvas is still open here
outside-blank = { $file } has become empty. Your canvas is still open here
outside-no-canvas = { $file } is no whole canvas any more. Your canvas is still open here
outside-another = Another canvas stands in { $file } now. Your canvas is still open here
outside-put-back = Somebody put an older version back in { $file }
outside-no-history = { $file } was changed by another program, and cannot be merged with your canvas
outside-newer = A newer version of Samencanvas wrote { $file }. That is not merged here; your own work stays. Save it somewhere else, or install the newest version
outside-most-gone = Somebody changed { $file }. If you take that over, { $gone } of the { $of } words on the canvas will be gone
outside-title = The file was changed
outside-ask-write = Save it here all the same, or choose another file?
outside-ask-take = Keep what you have here, or take over what is in the file? You can undo that
outside-ask-elsewhere = Do you want to save your work in another file?
outside-write-over = Save here
outside-keep-ours = Keep mine
outside-take-theirs = Take over the file
outside-elsewhere = Save as…
versions-title = Earlier versions
versions-none = There are no earlier versions of this canvas yet. One is kept with every save
versions-busy = Looking for earlier versions
versions-number = version { $number }
versions-choose = Choose a version to look at it
date-and-time = { $date }, { $time }
versions-others = Earlier version of another canvas…
versions-no-others = There are no earlier versions of any other canvas
versions-choose-canvas = Choose a canvas. Its versions are kept here even if the file is gone
versions-put-back = Put this version back
versions-open-beside = Open as a new canvas
versions-same = This is what is on the canvas now
versions-since = Changed since then
versions-partners-added =
    { $count ->
        [one] 1 partner added
       *[other] { $count } partners added
    }
versions-partners-gone =
    { $count ->
        [one] 1 partner gone
       *[other] { $count } partners gone
    }
versions-actions-added =
    { $count ->
        [one] 1 action added
       *[other] { $count } actions added
    }
versions-actions-gone =
    { $count ->
        [one] 1 action gone
       *[other] { $count } actions gone
    }
versions-section-changed = { $section } changed
notice-in-use = { $file } is in use by { $name } as well. What you both write is merged
notice-in-use-by-somebody = { $file } is in use by somebody else as well. What you both write is merged
panel-to-do = { $count ->
    [0] Nothing left to do
   *[other] Still to do: { $count }
}
panel-filled = { $filled } of { $count } sections filled in
panel-next-empty = On to { $section } →
panel-advice-elsewhere = Tips for other sections
panel-advice-count = { $section } ({ $count })
advice-silence = Not for us…
advice-reason = Why not for us?
advice-silence-now = Do not show again
advice-silenced = Not for us ({ $count })
advice-because = Because: { $reason }
advice-again = Show again
checklists-why = These points are not on the canvas. Discuss them together.
checklist-title = { $title } ({ $answered } of { $count } answered)
checklist-note = Note
checklist-add-note = Add a note
scale-clear = Clear the choice
partnership-empty = First put partners on the canvas
partnership-interests = Who has which interest
partnership-shared = How many partners
partnership-no-interest = { $name }: no interest yet
partnership-needed = What is needed and what is missing
partnership-needed-hint = Enter how much the plan needs. The program subtracts what the partners bring.
partnership-needed-in = Needed ({ $unit })
partnership-brought = Brought: { $sum }
partnership-missing = Still to find: { $sum }
partnership-more = More than needed: { $sum }
partnership-complete = All of it is brought
partnership-kinds = What is brought together
partnership-nothing = Nothing is brought yet
partnership-no-kind = Without a kind
partnership-total = Who brings how much: { $sum }
partnership-left-out = Amounts that cannot be added: { $count }
partnership-without = Brings nothing yet
composer-title = Composing the pitch
composer-for = For whom
composer-all = Everybody
composer-goal = How long the pitch may take
duration-seconds = { $seconds } seconds
duration-over =
    { $minutes ->
        [one] more than 1 minute
       *[other] more than { $minutes } minutes
    }
duration-almost =
    { $minutes ->
        [one] almost 1 minute
       *[other] almost { $minutes } minutes
    }
duration-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
duration-half = a minute and a half
composer-keeps = What you wrote already stays
composer-go-to = To this text
composer-remove = Remove
composer-source-empty = The section is empty now. This text stays.
composer-goes = (out: { $words })
composer-comes = (new: { $words })
panel-step = Step { $number } of { $count }
panel-step-back = Previous step
panel-step-on = Next step
nameless = without a name

## Searching, commands and showing
command-search = Search and replace…
command-palette = All commands…
command-shortcuts = Keyboard shortcuts
command-next-region = To the next part of the window
command-previous-region = To the previous part of the window
command-present = Present
command-present-here = Present from this section
layout-page = Whole canvas
layout-column = One column
layout-section = One section large
shortcut-enter = In a name or in What: the next row. On a row: to its form
shortcut-new-line = In What: a new line
shortcut-delete = Remove the row with the frame around it
shortcut-tab = To the next field, or back
shortcut-menu = To the menus and back
shortcut-escape = Close, back to the row, or stop presenting
palette-field = Type a few letters
palette-section = section
palette-partner = partner
palette-example = example
palette-nothing = Nothing found
palette-chosen = { $title }, { $place } of { $count }
palette-title = Find a command
palette-try = Try another word or a part of one. Do you look for a word on the canvas?
# By which other words a command is found
also-new = empty begin start example template
also-new-from-this = copy duplicate
also-new-window = second canvas side by side
also-add-template = own form custom working form
also-open = file load document
also-save = store file disk
also-earlier-versions = history restore backup
also-merge = copies combine bring together
also-compare = difference differences changes
also-clean = privacy anonymous names history share give away
also-export = pdf report poster pitch document markdown statement reasons share
also-print = printer paper pdf poster tiles parts cards notes
also-empty-poster = print poster blank a0 a1 a2 a3 sticky notes question cards tiles parts
also-search = find text word
also-add-row = new row
also-paste-rows = excel calc csv table import insert
also-take-over = import copy partners actions agreements minutes
also-decision-aid = decision aid state aid procurement tender tendering subsidy grant
also-pitch = story talk compose
also-checklists = questions check points
also-partnership = who wants what interests contributions money balance scales
also-explanation = tips help method
also-copy-mail = e-mail clipboard text minutes pitch agreements
also-copy-section = clipboard section text
also-present = presentation beamer screen slide full
also-side-panel = panel right hide show
also-zoom = font size letters text size zoom
also-settings = preferences options language colours font size autosave
also-help = help explanation keys manual
also-computer = administrator folders version system
also-about = version licence method
also-quit = close exit stop leave
also-column = board card move stage
also-show-table-as = table board cards rows columns view
also-part = indent outdent subtask sub-action
also-remove = delete erase
also-layout = view arrangement page
also-theme = colour color theme dark light
also-language = language english dutch translate
search-title = Search and replace
search-wanted = Search for
search-replacement = Replace with
search-found =
    { $count ->
        [0] Not found
        [one] 1 place found
       *[other] { $count } places found
    }
search-replace-all = Replace all
remove-found-title = Remove these words?
remove-found-what =
    { $count ->
        [one] “{ $wanted }” stands in 1 place. “Replace with” is empty: nothing comes in its place
       *[other] “{ $wanted }” stands in { $count } places. “Replace with” is empty: nothing comes in its place
    }
remove-found = Remove
notice-replaced =
    { $count ->
        [one] 1 place is replaced
       *[other] { $count } places are replaced
    }
present-place = { $place } / { $count }
present-part = { $place }/{ $count }
present-part-continued = continued { $place }/{ $count }
present-continued = continued
present-help = H: keys
present-to = To slide { $number }: Enter
present-black = The screen is black. B: show the slide again
present-contributions = Who brings how much?
present-total = { $sum } in all
present-wants = Wants:
present-brings = Brings:
present-late = overdue
present-key-back = ← back
present-key-on = → on
present-key-first = Home start
present-key-last = End last
present-key-number = digits + Enter to a slide
present-key-black = B black screen
present-key-blank = V empty sections too, as questions
present-key-filled = V without empty sections
present-key-reader = P pitch for whom
present-key-stop = Esc stop

## Merging and comparing
report-header = Header
report-partner = Partner “{ $name }”
report-contribution = Contribution of “{ $within }”: “{ $name }”
report-action = Action “{ $name }”
report-paragraph = Paragraph of the pitch
report-partner-order = Order of the partners
report-contribution-order = Order of the contributions of “{ $within }”
report-paragraph-order = Order of the paragraphs of the pitch
paragraph-partner = For whom
paragraph-source = Made from the section
paragraph-source-sha256 = Fingerprint of that section then
report-action-order = Order of the actions
report-scales = Scales of the partnership
report-needed = What is needed
report-silenced = Advice that is not for you
report-check-note = Note at ‘{ $item }’
report-member = { $field }: { $member }
report-leaning = position { $place } of 5
report-unknown = Fields that Samencanvas does not know
report-language = Language
report-nothing = nothing
report-logo = a picture of { $size } KB
report-nameless = without a name
report-merged = Merged from { $files }
report-compared = What is different in { $to }, beside { $from }
report-legend = [+…+] has come in, [-…-] is not in it any more
report-new = new
report-gone = gone
report-spoken-new = { " " }new: { $text };{ " " }
report-spoken-gone = { " " }gone: { $text };{ " " }
report-by = by { $names }
report-file-by = { $file }, by { $names }
report-same = There are no differences
report-united = No common history is known of { $file }. Where a text differs, both stand one below the other
cli-merge-look =
    { $count ->
        [one] In one place a row went that somebody still wrote in, or more than one file changed the same.
       *[other] In { $count } places a row went that somebody still wrote in, or more than one file changed the same.
    } With --report you see what
report-added = added, from { $files }
report-added-plain = added
report-removed = removed; it stood in { $files }
report-removed-plain = removed
report-reordered = another order
report-both = changed on both sides
report-value = { $name }: { $value }
report-value-was = { $file } has: { $value }
report-value-was-plain = was: { $value }
report-vanished = Look at this: it was removed by one, while the other wrote in it
report-taken-away = Look at this: it is gone from the canvas, because somebody else removed it
report-vanished-row = { $row }, from { $file }
merge-another-canvas = { $file } is not a copy of { $first } but another canvas. To merge them all the same, add --as-same
merge-another-template = { $file } was made with another template than { $first }, and cannot be merged with it
merge-read-only = { $file } was made with a newer version of Samencanvas. Install the newest version to merge it
merge-mark = — From { $file }: —
cli-missing-copies = Say which files: samencanvas { $command } FILE FILE

## The first minutes and the settings
command-copy-plain = Copy section as text
command-copy-mail = Copy as text for a mail
command-copy-markdown = Copy section as Markdown
command-settings = Settings…
command-tour = Tour
settings-title = Settings
settings-language = Language
settings-theme = Colours
settings-size = Size
settings-saving = Saving
settings-autosave = Save by itself
settings-locked = Set by your administrator
settings-data = Earlier versions and unsaved work
settings-templates = Your templates
settings-templates-shared = Templates of your organisation
welcome-title = Welcome to Samencanvas
welcome-what = What do you want to do?
welcome-example = Look at an example
welcome-recent = Go on with
welcome-own = A canvas that you have already, as a PDF too
tour-step = Step { $step } of { $count }
tour-next = Next
tour-back = Back
tour-skip = Skip
tour-begin = Begin
tour-canvas = The canvas
tour-canvas-text = The sections stand in the order of the method: first the challenge, then the collaboration, then the preconditions. Click in a section, or go there with Tab, and type. The grey question helps you begin
tour-panel = The side panel
tour-panel-text = On the right is what makes the section stronger and what is still empty. F9 folds the panel away and brings it back
tour-form = The working form
tour-form-text = The sections stand in the order in which you fill them in. Click in a section, or go there with Tab, and type. The grey question helps you begin
tour-form-rows = Rows
tour-form-rows-text = Click in a section with rows and type: that begins a row. The form of the row is on the right. Rows from a spreadsheet can be pasted
tour-form-export-text = Export makes a document as PDF. F5 shows everything to a room. F1 shows all shortcuts
tour-rows = Partners and actions
tour-rows-text = Add them in their section. Click a row, and its form is on the right. You can paste rows from a spreadsheet
tour-saving = Saving
tour-saving-text = Ctrl+S saves. Does the computer fail? You can go on where you were
tour-export = Showing it
tour-export-text = Export makes a poster or a pitch as PDF. F5 shows the canvas to a room. F1 shows all shortcuts
about-crates = The typefaces and building blocks of others, with their licences

## Copies in the window
command-merge-with = Merge with…
command-compare-with = Compare with…
command-take-over = Take over from another canvas…
command-merge = Merge
command-compose-pitch = Compose the pitch
command-refresh-paragraph = Take the change over
command-keep-paragraph = Keep my text
command-explanation = Explanation of the section
command-checklists = Checklists
command-partnership = The partnership at a glance
path-copy = Which copy of this canvas?
notice-opening = { $file } is being opened. That takes longer than usual
notice-copy-beside = { $file } is another copy of this canvas. When they are merged, nobody loses anything
notice-copy-stays = { $file } was merged and stays where it is: { $reason }
copy-title-merged = Merged
copy-title-compared = Compared
copy-this = this canvas
copy-version = the version of { $moment }
command-changed-since = Changed since the previous version number
command-save-clean = Copy without names and history…
command-forget-authors = Remove the names of writers
copy-version-named = version { $version } of { $moment }
copy-title-since = Changed since version { $version }
notice-no-version = This compares with the version number in the header of the canvas, and all versions that are kept have the same number. Under Earlier versions you choose yourself which one to compare with
notice-pitch-has-all = Everything on the canvas is in the pitch already. If a section changes, the pitch tells you that you can update it
notice-pitch-left-out = The pitch may take { $time }, and not everything fits. Left out: { $parts }. If you choose a longer time and compose the pitch again, they are added
notice-pitch-of-nothing = There is nothing on the canvas yet to make a pitch of. Begin with the dream
notice-clean-saved = The copy { $file } was saved, without names and history
notice-newer-template = There is a newer version of the template { $title }: { $version }. Taking it over can be undone
notice-template-added = The template { $title } was added. You find it under New
clean-name = clean
clean-title = Copy without names and history
clean-what = The copy gets everything that stands on the canvas, notes on partners too. The names of writers, the history and all that you do not see on the canvas do not go along
clean-cost = The copy is a canvas of its own. It can no longer be merged with this canvas, and has no earlier versions
clean-save = Choose a place…
path-clean = Where do you want to save the copy without names and history?
cli-no-versions = No earlier version with a version number was kept
cli-no-version = No earlier version { $version } was kept. Kept are: { $names }
settings-author = Your name
settings-author-what = Not needed. With your name, the report of a merge shows what you wrote. The name is kept in the file of the canvas
settings-drawing = Drawing on the screen
settings-drawing-software = Draw without the graphics driver of this computer
settings-drawing-what = Choose this if the window shows something wrong. It counts from the next start on. Where the driver does not work at all, the program draws without it by itself
copy-bring-back = Bring back: { $row }
copy-undo = Undo
copy-put-aside = Move the other copy to the earlier versions
copy-another-canvas = { $file } is not a copy of this canvas but another one, and was not merged
versions-compare = Compare with the canvas

## The decision aid: procurement, state aid, or neither

aid-title = Procurement or state aid?
case-name = What is it about?
case-facts = What happens?
case-answer-reason = Why
case-partner = Partner
case-date = Date of the contract or the grant
case-details = Beneficiary and amount
case-details-why = These stand on the statement of reasons
case-beneficiary = Beneficiary
case-beneficiary-hint = As in the register of companies
case-registration = Registration number (KvK)
case-amount = Amount in euros
case-form = Form
case-legal-basis = Legal basis
case-legal-basis-hint = For instance Awb, Section 4:23
case-reference = Reference
case-earlier-aid = Earlier small aid in euros
case-earlier-aid-from = Which earlier aid
case-earlier-aid-from-hint = From whom, when and how much
case-activity = Activity
case-size = Size of the undertaking
case-aid-sum = Together with this aid { $sum }, of { $ceiling } at most
case-aid-sum-over = Together with this aid { $sum }, which is more than { $ceiling }
aid-form-subsidy = subsidy
aid-form-loan = loan
aid-form-guarantee = guarantee
aid-form-in-kind = in kind
undertaking-small = small undertaking
undertaking-medium = medium undertaking
undertaking-large = large undertaking
choice-yes = Yes
choice-no = No
choice-dont-know = I don't know
command-add-case = New money flow or contribution
command-decision-aid = Decision aid: procurement or state aid?
report-case = Decision aid: { $name }
report-case-order = Order in the decision aid
report-case-answer = Decision aid: { $within }
report-case-answer-order = Order in the decision aid
report-declared = { $table }: “{ $name }”
report-declared-order = Order of the rows of { $table }
limit-case = The decision aid can hold no more than { $count } cases
limit-case-answer = One case of the decision aid can hold no more than { $count } answers
aid-about = The law depends on what happens. Answer the questions for each money flow or partner
aid-standing-asks = Still to answer: { $question }
aid-standing-differs = Two answers: { $question }
aid-question = Question { $number }
aid-then-question = Then: { $question }
aid-then-outcome = Outcome: { $outcome }
aid-differs = ⚠ There are different answers here. Choose together which one is right
aid-back = Previous question
aid-next = Next question
aid-to-outcome = To the outcome
aid-way = The way so far
aid-way-step = { $number }. { $question } { $answer }
aid-older-rules = Answered by an earlier version of the rules. Is it still right? Then choose the answer again
aid-changes = This changed in the rules since these answers
aid-open = Still open for the statement of reasons
aid-earlier = Answer to an earlier question
aid-earlier-why = These questions are not in the rules any more. The answers are kept and do not count
aid-explanation = Explanation: { $source }
aid-verdict-allowed = This is allowed
aid-verdict-procurement = Procurement
aid-verdict-notify = Notify first
aid-verdict-ask = Not clear yet
aid-verdict-not-yet = Not like this
aid-unused = Does not count now
aid-outcome = Outcome
aid-instead-of = By the old rule the outcome was: { $outcome }
aid-what-next = What now
aid-alternatives = What is possible too
aid-lawyer = When to call in a lawyer
aid-sources = Sources
aid-holds = This rule holds { $period }
aid-no-advice = This is an aid and no legal advice
aid-from = from { $from }
aid-to = until { $to }
aid-from-to = from { $from } until { $to }
aid-lapse-on-the-day = { $source }: this rule holds { $period }, and so not on this day.
aid-lapse-today = { $source }: this rule holds { $period }, and so not today.
aid-size-small = { $value } for small undertakings
aid-size-medium = { $value } for medium ones
aid-size-large = { $value } for large ones
aid-size-only = { $value } for a { $size }
case-nameless = Not named yet
case-name-hint = For example: money for a prototype
case-facts-hint = Who gives what to whom, and what for?
case-reason-for = Why { $choice }
case-reason-hint = What shows that?

## The motivation and the report on paper

motivation-title = Statement of reasons
motivation-made = Made on { $date } with version { $rules } of the rules
motivation-origin = Canvas { $id }, SHA-256 of the file: { $hash }
motivation-amount = Amount
motivation-earlier-aid = Earlier small aid
motivation-sum = Small aid
motivation-foot = Statement of reasons: { $subject }
motivation-empty = Nothing has been filled in in the decision aid yet
motivation-questions = Questions and answers
motivation-question = Question
motivation-answer = Answer
motivation-not-answered = Not answered yet
motivation-rules = Rules
motivation-explained = Explained in
motivation-dutch-law = Dutch law
motivation-european-law = European law
motivation-holds = Holds
motivation-always = without an end
motivation-figures = Amounts and percentages on
motivation-draft = DRAFT: not to be signed yet
motivation-draft-why = This is still open:
motivation-draft-foot = { $draft }. { $foot }
motivation-open-count =
    { $count ->
        [one] 1 open point left
       *[other] { $count } open points left
    }
motivation-no-name = It does not say what it is about
motivation-no-rules = There are no rules to hold this against
motivation-open = Open points
motivation-nothing-open = Nothing is open any more
motivation-day-unknown = not known yet; the rules of { $day } are taken
motivation-no-facts = It was not written down what happens
motivation-no-date = The day of the contract or the aid is not known yet
motivation-no-beneficiary = It does not say who gets it, with a registration number
motivation-no-amount = The amount and the form are not there yet
motivation-no-legal-basis = It does not say on which legal basis the subsidy rests
motivation-no-earlier-aid = It does not say how much small aid the beneficiary got before. Was it nothing? Then fill in 0
motivation-over-ceiling = The aid together is { $sum }, which is more than { $ceiling }
motivation-no-activity = It does not say which activity it is, and how large the undertaking is
motivation-not-for-size = An undertaking of this size gets no aid for: { $activity }
motivation-no-reason = Answered without a reason: { $question }
motivation-older-rules = Answered by an earlier version of the rules: { $question }
motivation-signatures = Signatures
motivation-to-fill-in = To fill in
motivation-policy = For policy
motivation-legal = For legal affairs
motivation-judgement = Judgement
motivation-agreed = Agreed
motivation-agreed-if = Agreed on conditions
motivation-not-agreed = Not agreed
motivation-conditions = Conditions
motivation-field = { $case }. { $signer }: { $field }
motivation-name = Name
motivation-date = Date
motivation-signature = Signature
export-report-title = Report of the canvas
export-report-made = Made on { $date }
export-report-contents = Contents
export-report-foot = Report: { $subject }
export-internal-why = Internal: this document also has what is for the team only
export-internal-foot = Internal · { $foot }
export-report-summary = In short
export-report-partners = { $count ->
    [one] partner
   *[other] partners
}
export-report-brought = contributed
export-report-brought-too = contributed, and { $others }
export-report-contributions = { $count ->
    [one] contribution
   *[other] contributions
}
export-report-part-of = { $part } of { $whole }
export-report-actions = { $late ->
    [0] actions done
   *[other] actions done, { $late } late
}
export-report-decided = Decided
export-report-asked = Asked for
export-section-blank = Still empty
export-report-blank = Still empty, and so not in this report: { $parts }
export-report-blank-column = { $column } in { $part }
export-report-continued = continued
export-report-team = For the team only
export-report-advice = What the method still advises
export-report-no-advice = The method has nothing more to advise
export-report-no-advice-but = The method has nothing more to advise on the sections. Advice on partners is not in this report
export-report-form-advice = What the working form still advises
export-report-no-form-advice = The working form has nothing more to advise
export-report-no-form-advice-but = The working form has nothing more to advise on the sections. Advice on partners is not in this report
export-report-decisions = Procurement or state aid
export-report-case-day = Day
export-report-see-motivation = The statement of reasons is a document of its own, with the questions, the reasons and the sources
export-report-parts = What is in it
export-report-internal = Internal: for the team only
report-part-sections = The sections of the canvas
report-part-notes = Notes on partners
report-part-support = Support in their own organisations
report-part-check-notes = Notes at the checklists
report-part-partner-advice = Advice on partners, with their names
report-part-silenced = Advice that is not for you
report-part-decisions = Procurement or state aid
export-report-partnership = The partnership as a whole
export-report-matrix = Who wants what
export-report-no-interest = No interest yet
export-report-unwanted = Interests that nobody has
export-report-matrix-picture = How many partners have this interest
export-report-balance = Who brings what
export-report-needed-label = Needed
export-report-needed = { $needed }; brought { $brought }, still to find { $missing }
export-report-balance-picture = Who brings how much ({ $sum } in all)
export-report-together = Together
export-report-others = { $count ->
    [one] one more partner
   *[other] { $count } more partners
}
export-report-not-chosen = not chosen yet
export-report-left-out = { $count ->
    [one] One amount was not counted, since it is written otherwise
   *[other] { $count } amounts were not counted, since they are written otherwise
}
export-report-without = Brings nothing yet
export-report-scales = Scales of the partnership
export-report-scale = Scale
export-report-stands = Where it stands
export-report-checklists = Checklists
export-report-progress = { $done } of { $count } done
export-report-item = Item
export-report-note = Note
export-report-no-reason = Without a reason
report-part-partnership = Who wants what and who brings what
report-part-checklists = Checklists

## About this computer
command-computer = About this computer
computer-title = About this computer
computer-what = For whoever helps you. Nothing of your canvas is in it
computer-copy = Copy
computer-copied = It is on the clipboard. Paste it into a mail
computer-busy = busy…
computer-program = Program
computer-system = System
computer-screen = Screen
computer-folders = Folders, each tried by writing, reading and removing a file
computer-policy = Settings by the administrator
computer-language-locked = Language: { $language }, set by the administrator
computer-language-chosen = Language: { $language }, chosen in the window
computer-language-default = Language: { $language }, set by the administrator until somebody chooses
computer-language-system = Language: { $language }, because the system says { $locale }
computer-language-nobody = Language: { $language }, because the system says none
computer-drawn-opengl = Drawn with OpenGL
computer-drawn-software = Drawn by the program itself, without a graphics driver
computer-drawn-chosen = Chosen in the settings or with --draw
computer-drawn-instead = OpenGL did not work: { $reason }
computer-drawn-no-hardware = This session has no graphics hardware to draw with
computer-drawn-by-driver = The program could not draw itself: { $reason }
computer-driver = Graphics driver: { $driver }
computer-screen-size = { $size } pixels, scale { $scale }, size in the window { $zoom }
computer-screen-unknown = unknown number of
computer-folder-settings = Settings
computer-folder-journal = Unsaved work
computer-folder-versions = Earlier versions
computer-folder-prints = Prints
computer-folder-templates = Your templates
computer-folder-canvas = Folder of the open canvas
computer-folder = { $name }: { $path }: { $outcome }
computer-folder-unnamed = { $name }: { $outcome }
computer-folder-none = { $name }: this system has no place for it
computer-good = good, { $milliseconds } ms
computer-wrong = wrong: { $reason }
computer-policy-none = None
computer-policy-locked = { $setting } = { $value }, locked ({ $place })
computer-policy-default = { $setting } = { $value }, until somebody chooses ({ $place })
computer-policy-unreadable = Mistake in { $place }: it cannot be read ({ $reason })
computer-policy-no-object = Mistake in { $place }: it is no JSON object ({ $reason })
computer-policy-unknown-strength = Mistake in { $place }: “{ $name }” is neither “locked” nor “default”
computer-policy-unknown-setting = Mistake in { $place }: there is no setting “{ $name }”
computer-policy-wrong-value = Mistake in { $place }: the setting “{ $setting }” does not take the value { $value }

## Templates

template-added = New: { $parts }
template-gone = Gone, but kept: { $parts }
template-renamed = { $before } is called { $now }
template-other-names = Another name: { $parts }
template-finding = Line { $line }: { $what }
template-finding-at = Line { $line }, { $place }: { $what }
template-unsound =
    { $count ->
        [one] { $file } is no template that works: 1 thing is wrong. Mend it and add it again
       *[other] { $file } is no template that works: { $count } things are wrong. Mend them and add it again
    }
template-unsound-more =
    { $count ->
        [one] And 1 more. The command samencanvas template check lists all
       *[other] And { $count } more. The command samencanvas template check lists all
    }
template-older = { $file } is an older version of a template that you have (version { $version }). Do you want it all the same? Give it a higher version
template-not-kept = The template { $file } was not added: { $reason }
template-not-json = This is no JSON. Look for a comma, bracket or quotation mark too many or too few
template-missing-field = The field { $field } is missing here
template-unknown-field = There is no field { $found } here. It does not count
template-misspelt-field = There is no field { $found } here. It does not count. Do you mean { $nearest }?
template-unknown-word = { $found } cannot stand here. Choose one of: { $known }
template-wrong-kind = This value does not fit here, such as a number where a text belongs
template-built-in-id = This is the id of a template of the program itself. Choose another
template-bad-id = An id consists of a-z, 0-9, _ and -
template-too-many = These are too many to go through
template-too-long = This text is too long
template-duplicate-id = This id is used already. Choose another
template-no-text = This text is missing. Give it in one language at least
template-kind-twice = A canvas has one section of this kind
template-pitch-id = The section of kind pitch has the id pitch, and no other has
template-questions = Questions belong to a section of kind questions, which has one at least
template-columns = Columns belong to a section of kind table, which has one at least
template-options = A column of kind choice or list has options, and no other column has them
template-column-table = A column of kind row names a table, and no other column does
template-no-such-table = There is no section of kind table with this id
template-no-such-column = There is no such column, or it is none that belongs here, or it lacks this option
template-no-shown-column = At least one column of a table is on the page
template-numbered = Numbers belong to a section of kind table
template-board = A board belongs to a section of kind table
template-board-column = A board names a column of kind choice of the same table
template-end = An end belongs to an option of a column of kind choice
template-sum = Only a column of kind number can be added up
template-section-options = Options belong to a section of kind choice, which has one at least
template-sides = A section of kind sides has two or three sides, and no other has any
template-side-name = No side is called differences: that is the name of where you differ
template-column-name = A column is not named id, position or taken_from: every row has these already
template-no-such-section = There is no section with this id
template-told-twice = The story names a section once
template-not-told = A section of this kind cannot tell the story here. Take text, or questions where it does not lead
template-no-such-checklist = There is no checklist with this id
template-document-twice = A template names each document once
template-document-section-twice = A document names a section once
template-not-in-document = This section does not fit here. In minutes, place is a section of kind text, boxed one of kind table, and pitch takes no part. Apart from minutes, only report has parts
template-cell-once = Each section stands in one cell of the page
template-widths = The cells of a band are 12 wide together, and none is 0
template-height = A band is 1 high at least

## The session
activity-write = write
activity-order = order
activity-choose = choose
activity-talk = talk
activity-break = break
activity-free = something else

note-use-text = stands in the text
note-use-partner = made a partner
note-use-action = made an action
note-use-parked = parked
note-use-decided = decided
note-use-aside = set aside

agenda-step-section = Section
agenda-step-activity = What we do
agenda-step-minutes = Minutes
agenda-step-instruction = Instruction
note-section = Section
note-text = Note
note-tag = Tag
note-group = Group
note-used = What became of it
note-used-on = Since
note-partner = Partner
note-action = Action
note-group-section = Section
note-group-name = Name
vote-section = Section
vote-date = Date
vote-people = Number of people
vote-dots = Dots for each person
vote-count-note = Note
vote-count-group = Group
vote-count-dots = Dots
meeting-date = Date
meeting-people = Number of people
meeting-present = Present

report-agenda-step = Running order: { $name }
report-agenda-step-order = Order of the running order
report-note = Note: { $name }
report-note-order = Order of the notes
report-note-group = Group: { $name }
report-note-group-order = Order of the groups
report-vote = Choice with dots
report-vote-order = Order of the choices with dots
report-vote-count = Dots in a choice
report-vote-count-order = Order of the dots
report-meeting = Meeting
report-meeting-order = Order of the meetings

limit-agenda-step = The running order can hold no more than { $count } steps
limit-note = There can be no more than { $count } notes
limit-note-group = There can be no more than { $count } groups
limit-vote = There can be no more than { $count } choices with dots
limit-vote-count = In one choice no more than { $count } notes and groups can have dots
limit-meeting = There can be no more than { $count } meetings

notice-removed-agenda-step-named = The step “{ $name }” is removed
notice-removed-agenda-step = A step of the running order is removed
notice-removed-note-named = The note “{ $name }” is removed
notice-removed-note = An empty note is removed
notice-removed-note-group-named = The group “{ $name }” is removed
notice-removed-note-group = A group without a name is removed
notice-removed-vote-named = The choice “{ $name }” is removed
notice-removed-vote = A choice with dots is removed
notice-removed-vote-count-named = The dots of “{ $name }” are removed
notice-removed-vote-count = The dots of a note are removed
notice-removed-meeting-named = The meeting “{ $name }” is removed
notice-removed-meeting = A meeting is removed

held-session = what was written down in sessions

command-session = Session
also-session = facilitator workshop meeting running order agenda notes sticky post-its dots votes timer time room projector
session-instruction-write = Write alone, one idea on a note
session-instruction-order = Which notes belong together?
session-instruction-choose = Put your dots on what matters most to you
session-instruction-talk = Talk about it at your table
session-begin = A session with the room
session-begin-why = Make a running order. In each step the room writes, orders or chooses. You see everything. The room sees only what you show.
session-propose = Make a proposal
session-add-step = + Add a step
session-room-window = Room screen
session-room-open = Open the room screen
session-room-close = Close the room screen
session-agenda = Running order
session-ready = Done at { $time }
session-total = { $minutes } minutes in all
session-on-time = As planned
session-later =
    { $minutes ->
        [one] 1 minute later than planned
       *[other] { $minutes } minutes later than planned
    }
session-earlier =
    { $minutes ->
        [one] 1 minute earlier than planned
       *[other] { $minutes } minutes earlier than planned
    }
session-minutes = { $minutes }′
session-start-step = Start: { $step }
session-start = Start with this step
session-step-menu = More about the step { $step }
session-step-up = Move up
session-step-down = Move down
session-remove-step = Remove
session-no-section = No section
session-step = { $section } · { $activity }
session-next = Next: { $step }
session-notes =
    { $count ->
        [one] note
       *[other] notes
    }
session-no-group = No group yet
session-note-name = New note
session-note-hint = Type a note and press Enter
session-tag = Table
session-no-notes = There are no notes yet. Type one, or paste a list.
session-said-dots =
    { $count ->
        [one] 1 dot
       *[other] { $count } dots
    }
session-said-group =
    Group { $name }, { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
session-group-menu = More about the group { $name }
session-merge-into = Merge with { $name }
session-remove-group = Dissolve the group, keep the notes
session-out-of-group = Take out of the group
session-remove-note = Remove the note
session-take-back = Take back
session-use-text = into the text
session-use-partner = partner
session-use-action = action
session-use-park = park
session-use-decide = decision
session-use-aside = set aside
session-room-sees = What the room sees
session-sees-curtain = The curtain: the room sees nothing
session-sees-step = The question, the time and the number of notes
session-sees-notes = The notes
session-curtain = Close the curtain
session-curtain-open = Open the curtain
session-reveal = Reveal
session-hide = Hide
session-time-over = Time is up
session-last-minute = One minute left
session-pause = Pause
session-run-on = Go on
session-key-space = space
session-minute-less = One minute less
session-minute-more = One minute more
session-dots = Dots
session-people-times = people ×
session-dots-each = dots
session-dots-left = { $left } of { $budget } not given yet
session-dots-over = { $over } more given than the { $budget } there are
session-show-dots = Show the dots
session-hide-dots = Hide the dots
session-choose-again = Choose again
session-parked = Parked ({ $count })
session-decided = Decided ({ $count })
session-park-hint = Park something, and press Enter
session-decide-hint = Write a decision, and press Enter
session-line-menu = More about { $note }
session-group-name = Name of the group
session-foot-note = note
session-foot-tag = table
session-foot-notes = to the notes
session-foot-reveal = reveal
session-foot-curtain = curtain
session-foot-group = group
session-foot-dots = dots
session-foot-mark = select
session-foot-next = next step
session-foot-count =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }, { $used } used
session-ready-to-begin = Ready to begin
session-ready-why = Look at the running order once more. The first step starts the clock. The room sees nothing until you open the curtain.
session-first-step = Start the first step
report-part-session = What was written down in sessions
export-report-session = Session
export-report-session-decided = Decided in sessions
export-report-parked = Parked
export-report-no-section = About no section
export-report-nothing-yet = nothing yet
export-report-vote = { $given } dots given by { $people } people with { $dots } each
form-words-title = Words of this form
form-words-how = Give sections, questions and columns the words of your organisation. What is filled in stays
form-words-older = Version 0.1 of this program can only read a canvas with words of your own
form-words-language = Language of the words
form-words-search = Find a word
form-words-parts = Parts of the form
form-words-nothing-found = No word found
form-words-changed = { $part } ({ $count } changed)
form-words-originally = Originally: { $words }
form-words-added = Originally not in this language
form-words-empty-name = Empty: the original words stay
form-words-too-long = This is too long
form-words-too-many = These are too many lines. There is room for 50
form-words-back = Back to the original
form-words-back-of = Back to the original: { $field }
form-words-organisation = Name of your organisation
form-words-next = Your organisation gets version { $version } of this form
form-words-keep = Save
form-words-busy = Saving…
form-words-canvas-only = Only in this canvas
form-words-start-again = Remove the changes
form-words-no-organisation = Fill in the name of your organisation, so that the template has another name than that of the program
form-words-taken = There is a template of that name already. Fill in another name, for instance with your department
form-words-unsound = Not saved yet: something is wrong with the words below
form-words-unsound-whole = Not saved yet: all the words together are too long for a template
form-words-not-kept = The template was not saved: { $reason }. Choose Only in this canvas to have the words in this canvas
words-part-form = The form itself
words-part-groups = Groups
words-part-checklist = Checklist: { $title }
words-part-scales = Choices between two ends
words-part-advice = Advice
words-part-story = Headings of the pitch
words-part-documents = Documents
words-title = Title
words-description = What it is for
words-source = Where it comes from
words-question = Question
words-hints = Hints, one on a line
words-example = Example
words-group = Group { $number }
words-question-title = Title of question { $number }
words-question-text = Question { $number }
words-side = Side { $number }
words-option = Option { $number }
words-option-meaning = Meaning of option { $number }
words-column = Column { $number }
words-column-option = Option { $number } in column { $column }
words-item = Item { $number }
words-item-why = Why item { $number } matters
words-scale = Choice { $number }
words-scale-end = End { $end } of choice { $number }
words-scale-why = Why choice { $number } matters
words-message = Advice { $number }
words-message-why = Why advice { $number } matters
words-lead = Heading of the beginning
words-told = Heading { $number }
words-document = Name: { $document }
words-ticked = With a tick: { $document }
words-unticked = Without a tick: { $document }
command-form-words = Words of this form…
also-form-words = own terms language house style rename titles questions columns translate template
export-file-cards = question-cards
export-file-notes = notes
session-people = people
session-names = Names, if you want to keep them
session-room-more =
    { $count ->
        [one] and 1 note more
       *[other] and { $count } notes more
    }
