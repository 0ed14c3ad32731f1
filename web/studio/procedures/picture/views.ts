import { extentsOf, type Extents } from './extents';
import type { Placed, PlacedNode } from './layout';
import type { Size } from './node-size';

/** Where the corner of the picture stands in its frame, and how large it is drawn. */
export interface View { x: number; y: number; zoom: number }

/** Room between the picture and its frame, in px. */
const EDGE = 14;
/** A picture that would have to be smaller than this to be seen whole is too small to be read. */
const SMALLEST = 0.6;
/** The size at which a part of it is shown then. */
const READABLE = 0.85;
/** The smallest there is. */
const LEAST = 0.15;

/** All of it, from edge to edge. */
export function wholeView({ width, height }: Size, frame: Size): View {
  const zoom = Math.max(LEAST, Math.min(1, roomOf(frame.width) / width, roomOf(frame.height) / height));
  return { x: (frame.width - width * zoom) / 2, y: Math.max(EDGE, (frame.height - height * zoom) / 2), zoom };
}

/**
 * What is seen first: the full width, with the lines that lead back beside the steps. Of a picture too wide for that the
 * chosen step with its own lines back, as far as they fit.
 */
export function firstView(picture: Placed, frame: Size, chosen: PlacedNode | undefined): View {
  const room = roomOf(frame.width);
  const whole = room / picture.width;
  const focus = whole >= SMALLEST ? { left: 0, right: picture.width } : focusOf(picture, chosen, room);
  const zoom = whole >= SMALLEST ? Math.min(1, whole) : Math.max(SMALLEST, Math.min(READABLE, room / (focus.right - focus.left)));
  const x = frame.width / 2 - ((focus.left + focus.right) / 2) * zoom;
  const y = chosen ? frame.height / 2 - (chosen.y + chosen.height / 2) * zoom : EDGE;
  return {
    // No empty room beside the picture while some of it is out of sight, and its start never below the top of the frame.
    x: picture.width * zoom <= room ? x : Math.min(EDGE, Math.max(frame.width - EDGE - picture.width * zoom, x)),
    y: Math.min(EDGE, y), zoom,
  };
}

const roomOf = (length: number): number => Math.max(1, length - 2 * EDGE);

/** What is to be seen of a picture that is too wide: the step alone where its lines back lead too far. */
function focusOf({ nodes, edges, width }: Placed, chosen: PlacedNode | undefined, room: number): Pick<Extents, 'left' | 'right'> {
  const from = chosen ?? nodes[0];
  if (!from) return { left: 0, right: width };
  const own = extentsOf([from], edges.filter(({ back, edge }) => back && (edge.from === from.node.id || edge.to === from.node.id)));
  return (own.right - own.left) * SMALLEST <= room ? own : { left: from.x, right: from.x + from.width };
}
