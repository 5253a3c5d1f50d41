### What is said on the page itself. The page learns that something is shown, not what.

page-highlighted-article = Highlighted.
page-highlighted-page = Highlighted. It stands outside the article, so the reader lists it as “only on the page”.
page-undone = Highlight taken back.
page-open-reader = Open reader
page-shown =
    { $count ->
        [0] There is no highlight on this page yet. New ones are shown here until you leave it; the page can detect that.
        [one] 1 highlight is shown on this page until you leave it. The page can detect that.
       *[other] { $count } highlights are shown on this page until you leave it. The page can detect that.
    }
page-hide = Hide again
page-hidden = Highlights are not shown on this page any more.
