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

## Themes

theme = Theme
theme-system = System
theme-light = Light
theme-sepia = Sepia
theme-dark = Dark

## What was taken back; `$deed` is a deed of `domain/change/change.ts` with `-` for `.`.

undone = { $deed ->
    [document-open] Undone: document opened
    [document-delete] Undone: document deleted
    [annotation-create] Undone: highlight made
    [annotation-colour] Undone: colour changed
    [annotation-note] Undone: note changed
    [annotation-tags] Undone: tags changed
    [annotation-delete] Undone: highlight deleted
    [document-tags] Undone: tags of the document changed
    [tag-create] Undone: tag made
    [tag-edit] Undone: tag changed
    [tag-rename] Undone: tag renamed
    [tag-move] Undone: tag moved
    [tag-merge] Undone: tags merged
    [tag-delete] Undone: tag deleted
    [preferences-colours] Undone: name of a colour changed
    [preferences-vocabulary] Undone: vocabulary switched
    [restore] Undone: backup restored
   *[other] Undone
  }
undo-nothing = Nothing to undo.

## Groups of human-rights sites

group-independent = International organisations
group-un = United Nations
group-africa = Africa
group-americas = Americas
group-asia = Asia and the Pacific
group-europe = Europe
group-middle-east = Middle East and North Africa
group-all = { $name }, all
