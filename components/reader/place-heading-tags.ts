import { part } from '../../dom/reading/part';

export const HEADING_TAGS = 'heading-tags';

/** Makes room for the tags of the document beside what else is said of it, above the text and outside it. Gives the room's id. */
export function placeHeadingTags(document: Document): string {
  const room = document.createElement('span');
  room.id = HEADING_TAGS;
  const heading = part(document, 'heading');
  (heading.querySelector('.meta') ?? heading).append(room);
  return room.id;
}
