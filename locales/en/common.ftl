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
colour-violation = Violation
colour-victim = Victim
colour-perpetrator = Perpetrator
colour-source = Source
colour-response = Response

## Tags

add-tag = Add a tag
tag-placeholder = Add a tag: Torture/Custody
remove-tag = Remove the tag { $tag }
suggested-tag = Add the page’s own tag { $tag }
tag-suggestions = Tags used before

## Notes

note-versions = Earlier versions of the note
note-versions-of = Earlier versions of the note: { $passage }
note-versions-none = The note has no earlier version.
note-take-back = Take this back
note-take-back-of = Take back the note of { $time }

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
    [annotation-delete] highlight deleted
    [bin-restore] taken out of the bin
    [tag-create] tag made
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
