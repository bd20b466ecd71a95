// The parts of d3 that the map needs, in the order of what each stands on: they put themselves into a
// global of that name.
import 'd3-color';
import 'd3-dispatch';
import 'd3-ease';
import 'd3-timer';
import 'd3-interpolate';
import 'd3-selection';
import 'd3-transition';
import 'd3-drag';
import 'd3-zoom';
import 'd3-hierarchy';

export const {hierarchy, select, tree, zoom, zoomIdentity} = d3;
