/** The part of ECharts that the pages use; the library is loaded when the first chart is shown. */
interface EChart {
  setOption(option: object, notMerge?: boolean): void;
  resize(): void;
  dispose(): void;
}

declare var echarts: {
  init(element: HTMLElement, theme?: string | null, options?: object): EChart;
};

declare module 'echarts' {}

/** The parts of d3 that the map uses. */
declare namespace d3 {
  interface Placed<T> {
    data: T;
    x: number;
    y: number;
    depth: number;
    parent: Placed<T> | null;
    children?: Placed<T>[];
    each(visit: (node: Placed<T>) => void): void;
  }

  interface Tree<T> {
    nodeSize(size: [number, number]): Tree<T>;
    separation(separation: (a: Placed<T>, b: Placed<T>) => number): Tree<T>;
    (root: Placed<T>): Placed<T>;
  }

  interface Transform {
    k: number;
    x: number;
    y: number;
    translate(x: number, y: number): Transform;
    scale(k: number): Transform;
    invert(point: [number, number]): [number, number];
  }

  interface Zoom {
    scaleExtent(extent: [number, number]): Zoom;
    clickDistance(distance: number): Zoom;
    filter(filter: (event: any) => boolean): Zoom;
    on(type: string, listener: (event: {transform: Transform; sourceEvent: Event | null}) => void): Zoom;
    transform: (selection: Selection, transform: Transform) => void;
    scaleBy: (selection: Selection, factor: number) => void;
  }

  interface Selection {
    call(behaviour: unknown, ...more: unknown[]): Selection;
    on(type: string, listener: null): Selection;
    transition(): Selection;
    duration(milliseconds: number): Selection;
  }

  const hierarchy: <T>(root: T, children: (node: T) => T[] | null) => Placed<T>;
  const tree: <T>() => Tree<T>;
  const zoom: () => Zoom;
  const zoomIdentity: Transform;
  const select: (element: Element) => Selection;
}

declare module 'd3-color' {}
declare module 'd3-dispatch' {}
declare module 'd3-ease' {}
declare module 'd3-timer' {}
declare module 'd3-interpolate' {}
declare module 'd3-selection' {}
declare module 'd3-transition' {}
declare module 'd3-drag' {}
declare module 'd3-zoom' {}
declare module 'd3-hierarchy' {}
