### Words that more than one part uses.

product = Witnessmark
close = Close
undo = Undo
redo = Redo
delete = Delete
remove = Remove
copy = Copy
copied = Copied

## The five colours, by what they usually stand for.

colour = Colour
colour-default-violation = Violation
colour-default-victim = Victim
colour-default-perpetrator = Perpetrator
colour-default-source = Source
colour-default-response = Response
# Asked for by these names: a person may call them otherwise.
colour-violation = { colour-default-violation }
colour-victim = { colour-default-victim }
colour-perpetrator = { colour-default-perpetrator }
colour-source = { colour-default-source }
colour-response = { colour-default-response }

## Where tags are typed

tags = Tags
add-tag = Add a tag
tag-placeholder = Add a tag: Torture/Custody
remove-tag = Remove the tag { $tag }
suggested-tag = Add the page’s own tag { $tag }
tag-suggestions = Tags used before

## Notes

note-versions = Earlier versions of the note
note-versions-short = Earlier versions
note-versions-of = Earlier versions of the note: { $passage }
note-versions-none = The note has no earlier version.
note-take-back = Take this back
note-take-back-of = Take this back: the note of { $time }

## Themes

theme = Theme
theme-system = System
theme-light = Light
theme-sepia = Sepia
theme-dark = Dark

## What was taken back; `$deed` is a deed of `domain/change/change.ts` with `-` for `.`.

undone = Undone: { deed }
redone = Done again: { deed }
undo-deed = Undo: { deed }
redo-deed = Redo: { deed }
deed = { $deed ->
    [document-open] document opened
    [document-delete] document deleted
    [annotation-create] highlight made
    [annotation-colour] colour changed
    [annotation-note] note changed
    [annotation-tags] tags changed
    [annotation-place] highlight moved
    [annotation-split] highlight split
    [annotation-merge] highlights merged
    [annotation-delete] highlight deleted
    [document-tags] tags of the document changed
    [bin-restore] taken out of the bin
    [tag-create] tag made
    [tag-edit] tag changed
    [tag-rename] tag renamed
    [tag-move] tag moved
    [tag-merge] tags merged
    [tag-delete] tag deleted
    [preferences-colours] name of a colour changed
    [preferences-vocabulary] vocabulary switched
    [preferences-template] template changed
    [restore] backup restored
   *[other] what was done last
  }
undo-nothing = Nothing to undo.
redo-nothing = Nothing to redo.

## Groups of human-rights sites

group-independent = International organisations
group-un = United Nations
group-africa = Africa
group-americas = Americas
group-asia = Asia and the Pacific
group-europe = Europe
group-middle-east = Middle East and North Africa
group-all = { $name }, all
