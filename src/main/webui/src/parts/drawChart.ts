import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colour } from '../look/look';

use([LineChart, GridComponent, MarkLineComponent, CanvasRenderer]);

/** A value on a day, and what is written at its point. */
export interface ChartPoint {
  readonly on: string;
  readonly value: number;
  readonly label: string;
}

/** Draws values over time as a line of steps, today marked. Loaded only where a chart is shown. */
export function drawChart(
  holder: HTMLElement,
  points: readonly ChartPoint[],
  today: string,
  more: { readonly downIsBetter: boolean; readonly todayLabel: string },
): ECharts {
  const chart = init(holder, undefined, { renderer: 'canvas' });
  const ink = colour('--ink-soft');
  const fontFamily = getComputedStyle(document.body).fontFamily;
  chart.setOption({
    animation: false,
    grid: { left: 44, right: 16, top: 28, bottom: 26 },
    textStyle: { fontFamily, color: ink },
    xAxis: { type: 'time', axisLabel: { color: ink, hideOverlap: true }, axisLine: { lineStyle: { color: ink } } },
    yAxis: {
      type: 'value',
      inverse: more.downIsBetter,
      axisLabel: { color: ink },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        data: points.map((point) => ({ value: [point.on, point.value], label: { formatter: point.label } })),
        label: { show: true, position: 'top', color: colour('--ink') },
        lineStyle: { color: colour('--accent'), width: 2 },
        itemStyle: { color: colour('--accent') },
        symbolSize: 7,
        markLine: {
          silent: true,
          symbol: 'none',
          data: [{ xAxis: today }],
          lineStyle: { color: colour('--bad'), type: 'dashed' },
          label: { formatter: more.todayLabel, color: ink },
        },
      },
    ],
  });
  return chart;
}
