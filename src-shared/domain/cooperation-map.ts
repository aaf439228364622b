/**
 * The map of cooperation: land without borders, places as points, what brings them together as arcs. The same drawing is shown on
 * screen and set on paper. Land: Natural Earth (public domain) by world-atlas. API: mapDrawing(given).
 */
import { type GeoPermissibleObjects, geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json' with { type: 'json' };
import type { PlacePair } from './cooperation-links.ts';
import type { Language, Side } from './lists.ts';
import { type Box, isFree, labelBox } from './map-labels.ts';
import { regionByCode, regionName } from './regions.ts';

type LonLat = readonly [lon: number, lat: number];

export interface MapArc extends PlacePair {
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  /** Whether a third region is at one of its ends. */
  readonly isThird: boolean;
}

export interface MapPoint {
  readonly place: string;
  readonly name: string;
  readonly side: Side;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where its name stands; null where it would cover another one. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  /** The widest first, so that finer ones stay visible upon them. */
  readonly arcs: readonly MapArc[];
  readonly points: readonly MapPoint[];
}

export interface MapGiven {
  readonly arcs: readonly PlacePair[];
  readonly places: readonly { readonly place: string; readonly count: number }[];
  readonly language: Language;
  /** Pixels. */
  readonly width: number;
}

const LAND = feature(
  world as unknown as Topology<{ land: GeometryCollection }>,
  (world as unknown as Topology<{ land: GeometryCollection }>).objects.land,
);
/** Always in view, whatever is on the map: both homes, and the way between them. */
const HOMES: readonly LonLat[] = [
  [-24, 64],
  [-10, 35],
  [30, 71],
  [40, 18],
  [110, 12],
  [147, 46],
  [132, 28],
];
const RATIO = 0.46;
const MARGIN = 14;
/** Names of Japanese places stand at the right of their points. */
const ROOM_FOR_NAMES = 64;
const MOST_LABELS = 18;

/** A point of a place; of a group of countries the middle of theirs; undefined where nothing is known of it. */
export function pointOfPlace(place: string): LonLat | undefined {
  const region = regionByCode(place);
  if (region === undefined) return undefined;
  if (region.point !== null) return [region.point.lon, region.point.lat];
  const members = region.members.flatMap((country) => {
    const point = regionByCode(`iso:${country}`)?.point;
    return point ? [[point.lon, point.lat] as [number, number]] : [];
  });
  return members.length === 0 ? undefined : geoCentroid({ type: 'MultiPoint', coordinates: members });
}

const lineOf = (a: LonLat, b: LonLat): GeoPermissibleObjects => ({
  type: 'LineString',
  coordinates: [[...a], [...b]],
});

/** Lays the map out. Places of which no point is known are left out, and so are their arcs; the table beside it holds them. */
export function mapDrawing({ arcs, places, language, width }: MapGiven): MapDrawing {
  const height = Math.round(width * RATIO);
  const drawn = arcs.flatMap((arc) => {
    const [from, to] = [pointOfPlace(arc.a), pointOfPlace(arc.b)];
    return from && to ? [{ arc, line: lineOf(from, to) }] : [];
  });
  const projection = geoNaturalEarth1()
    .rotate([-70, 0])
    .precision(0.1)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - ROOM_FOR_NAMES, height - MARGIN],
      ],
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'MultiPoint', coordinates: HOMES.map((one) => [...one]) },
          ...drawn.map(({ line }) => line as never),
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  return {
    width,
    height,
    land: path(LAND) ?? '',
    arcs: drawn
      .map(({ arc, line }) => ({
        ...arc,
        path: path(line) ?? '',
        width: Math.round(10 * (1 + 3.5 * Math.sqrt(arc.count / most))) / 10,
        isThird: [arc.a, arc.b].some((place) => sideOf(place) === 'third'),
      }))
      .toSorted((x, y) => y.width - x.width),
    points: pointsOf(places, language, projection, width),
  };
}

const sideOf = (place: string): Side => regionByCode(place)?.side ?? 'third';

function pointsOf(
  places: MapGiven['places'],
  language: Language,
  project: (point: [number, number]) => [number, number] | null,
  width: number,
): readonly MapPoint[] {
  const most = Math.max(1, ...places.map(({ count }) => count));
  const points = places.flatMap(({ place, count }) => {
    const known = pointOfPlace(place);
    const at = known && project([...known]);
    if (!at) return [];
    const [x, y] = at.map((value) => Math.round(value * 10) / 10) as [number, number];
    const r = Math.round(10 * (2.5 + 4.5 * Math.sqrt(count / most))) / 10;
    return [{ place, name: regionName(place, language), side: sideOf(place), count, x, y, r }];
  });
  // No name may cover a point, nor another name; the places of most records are named first.
  const taken: Box[] = points.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  let labels = 0;
  return points.map((point) => {
    const found =
      labels < MOST_LABELS ? labelBox(point, width).find(({ box }) => isFree(box, taken, point)) : undefined;
    if (found === undefined) return { ...point, label: null };
    labels += 1;
    taken.push(found.box);
    return { ...point, label: found.label };
  });
}
