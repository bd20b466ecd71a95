/** The part of ECharts that the pages use; the library is loaded when the first chart is shown. */
interface EChart {
  setOption(option: object): void;
  resize(): void;
  dispose(): void;
}

declare var echarts: {
  init(element: HTMLElement, theme?: string | null, options?: object): EChart;
};

declare module 'echarts' {}
