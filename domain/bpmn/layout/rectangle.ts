export interface Point { x: number; y: number }
/** In pixels; x and y are those of the upper left corner. */
export interface Rectangle extends Point { width: number; height: number }

export const centreOf = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });
export const rightOf = ({ x, width }: Rectangle): number => x + width;
export const bottomOf = ({ y, height }: Rectangle): number => y + height;
