import { part } from '../../dom/reading/part';

export const HEADING_TAGS = 'heading-tags';
export const HEADING_CITATION = 'heading-citation';
export const HEADING_LEFT_OUT = 'left-out';

/** Makes room beside what else is said of the document, above the text and outside it. Gives the room's id. */
export function placeInHeading(document: Document, id: string): string {
  const room = document.createElement('span');
  room.id = id;
  const heading = part(document, 'heading');
  (heading.querySelector('.meta') ?? heading).append(room);
  return room.id;
}
