/** Draws nodes of every shape in one call: signed distances in the fragment shader, sizes in pixels of the screen. */

import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { circumradius, type Mark, MARKS, type Shape } from '../core/kinds';

/** What the program needs of a node beside what sigma knows. */
export interface NodeLook {
  readonly shape: Shape;
  readonly mark: Mark;
  /** CSS colour of the edge of the shape and of its mark. */
  readonly rim: string;
  /** CSS colour of a ring around the node; transparent for none. */
  readonly halo: string;
  /** 0 as is, 1 drawn as a ring with nothing inside. */
  readonly hub: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_form;   // sides, turn, aspect, mark
attribute vec2 a_extra;  // inner radius of the polygon, hub
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec4 a_halo;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec2 v_at;
varying float v_size;
varying vec4 v_form;
varying vec2 v_extra;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_halo;

void main() {
  float size = a_size / u_sizeRatio;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  float reach = size * 2.1 + 6.0;
  gl_Position = a_size > 0.0
    ? vec4(middle + a_corner * reach * 2.0 / u_viewport, 0.0, 1.0)
    : vec4(2.0, 2.0, 2.0, 1.0);
  v_at = vec2(a_corner.x, -a_corner.y) * reach;
  v_size = size;
  v_form = a_form;
  v_extra = a_extra;
  v_rim = a_rim;
  v_halo = a_halo;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying float v_size;
varying vec4 v_form;
varying vec2 v_extra;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_halo;
uniform float u_pixel;

const float TAU = 6.28318530718;

float outline(vec2 at) {
  float stretch = sqrt(v_form.z);
  vec2 p = vec2(at.x / stretch, at.y * stretch);
  if (v_form.x < 0.5) {
    return length(p) - v_size;
  }
  float segment = TAU / v_form.x;
  float angle = atan(p.x, -p.y) - v_form.y;
  float near = (floor(angle / segment) + 0.5) * segment;
  return cos(near - angle) * length(p) - v_extra.x * v_size;
}

float markDistance(vec2 at) {
  float thin = max(v_size * 0.17, 0.7);
  vec2 turned = vec2(at.x + at.y, at.x - at.y) * 0.70710678;
  if (v_form.w < 0.5) return 1e3;
  if (v_form.w < 1.5) return length(at) - v_size * 0.34;
  if (v_form.w < 2.5) return abs(at.y) - thin;
  if (v_form.w < 3.5) return abs(at.x) - thin;
  if (v_form.w < 4.5) return min(abs(at.x), abs(at.y)) - thin;
  if (v_form.w < 5.5) return abs(turned.x) - thin;
  if (v_form.w < 6.5) return abs(turned.y) - thin;
  return outline(at) + max(v_size * 0.36, 1.6);
}

vec4 over(vec4 top, vec4 below) {
  return top + below * (1.0 - top.a);
}

vec4 paint(vec4 color, float cover) {
  float alpha = color.a * 255.0 / 254.0 * cover;
  return vec4(color.rgb * alpha, alpha);
}

void main() {
  float edge = outline(v_at);
  #ifdef PICKING_MODE
  if (edge > 3.0) discard;
  gl_FragColor = v_color;
  gl_FragColor.a *= 255.0 / 254.0;
  #else
  float soft = 0.75 * u_pixel;
  float rim = clamp(v_size * 0.14, 1.0, 1.8);
  float body = 1.0 - smoothstep(-soft, soft, edge);
  float inner = 1.0 - smoothstep(-soft, soft, edge + rim);
  vec4 result = paint(v_rim, body);
  if (v_extra.y > 0.5) {
    float wall = clamp(v_size * 0.3, 2.2, 4.5);
    float hole = 1.0 - smoothstep(-soft, soft, edge + wall);
    result = over(paint(v_rim, hole), paint(v_color, body));
  } else {
    float cut = smoothstep(-soft, soft, markDistance(v_at));
    result = over(paint(v_color, inner * cut), result);
  }
  float gap = abs(edge - 4.0) - 1.1;
  result = over(result, paint(v_halo, 1.0 - smoothstep(-soft, soft, gap)));
  gl_FragColor = result;
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

export class ShapeProgram extends NodeProgram<'u_matrix' | 'u_viewport' | 'u_sizeRatio' | 'u_pixel'> {
  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP as number,
      UNIFORMS: ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixel'] as const,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_form', size: 4, type: FLOAT },
        { name: 'a_extra', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_halo', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & NodeLook): void {
    const { shape, mark } = data;
    const inner = shape.sides === 0 ? 1 : circumradius(shape.sides) * Math.cos(Math.PI / shape.sides);
    this.array.set(
      [
        data.x,
        data.y,
        data.size,
        shape.sides,
        shape.turn,
        shape.aspect,
        MARKS.indexOf(mark),
        inner,
        data.hub,
        floatColor(data.color),
        floatColor(data.rim),
        floatColor(data.halo),
        nodeIndex,
      ],
      start,
    );
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram<'u_matrix'>['setUniforms']>[1],
  ): void {
    const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
    gl.uniform2f(at('u_viewport'), params.width, params.height);
    gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
    gl.uniform1f(at('u_pixel'), 1 / params.pixelRatio);
  }
}
