### The page shown once, after installation

welcome-page = Welcome – Witnessmark
welcome-title = Read closely. Keep what you find.
welcome-lead = Witnessmark turns a report into a clean page, keeps the passages that you mark, and gives them back in the form that your next tool reads.
step-read = Open
step-read-sentence =
    { $shortcut ->
        [none] On any article, press the Witnessmark button. The same again closes it.
       *[other] On any article, press { $shortcut } or the Witnessmark button. The same again closes it.
    }
step-mark = Mark
step-mark-sentence = Select words, choose one of five colours. Add a note or tags beside the text.
step-return = Return
step-return-sentence = The marks are there when you come back, and in your library: to search, to cite, to export.
sample-title = Try it, in half a minute
sample-lead = Select words in this invented report and choose a colour, or press “Show me”. It is only here: nothing of it is kept.
sample-publisher = Northern Rights Observatory
sample-heading = Nobody signed for the night
sample-before = The guards of the Saltmere remand centre say that they looked into every cell once an hour. Their logbook says otherwise.
sample-passage = On eleven nights in May nobody signed it between midnight and six.
sample-after = A man who was held there told us that he had knocked until his hands bled. The ministry answered our letter of 3 June with a copy of the house rules.
sample-note = Ask for the pages of April, too.
sample-show = Show me
sample-start-over = Start over
sample-shown = One sentence is marked, with a note beside it. What leaves with it stands below.
sample-cleared = The page is as it was.
sample-leaving = What a copy gives: the words, and where they are from. Exported files take your note along.
vocabulary-title = Would you like ready-made tags?
vocabulary-lead = While you type a tag, Witnessmark can offer human-rights topics, countries and regions, treaties with their articles, and UN bodies, by any of the names they go by. Your own tags come first, and nothing becomes a tag before you use it.
vocabulary-choose = Offer ready-made tags
vocabulary-chosen = They are offered from now on. You can change this in the library’s settings.
vocabulary-not-chosen = They are not offered. You can change this in the library’s settings.
promise-title = What stays yours
promise-machine = All of it stays on this machine. There is no account, and nothing is sent anywhere.
promise-page = The pages that you read cannot see what you mark, write or tag.
promise-site = No site is asked for at installation. You decide below, or never.
sites-title = Would you like a count on human-rights sites?
sites-lead = Where you allow it, the toolbar button shows at once how many marks a page has. Without it Witnessmark works just the same, one click later.
sites-warning = The browser keeps the list of sites that you allow, and whoever can use your browser can read it. If that could harm you, choose “Not now”.
sites-list = Look at the { $count } sites, and leave some out or take others
sites-allow =
    { $count ->
        [one] Allow 1 site
       *[other] Allow { $count } sites
    }
sites-not-now = Not now
sites-allowed = Done. You can change this in the library’s settings at any time.
sites-refused = Nothing was allowed, and nothing was lost by it. Ask again here, or add sites later in the library’s settings.
sites-later = Nothing was asked for. You can add sites later, in the library’s settings.
welcome-library = Open the library
