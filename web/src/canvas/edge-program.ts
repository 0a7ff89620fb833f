/** Draws edges as lines that are solid, dashed or dotted, with widths in pixels of the screen. */

import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

export interface EdgeLook {
  /** Length of a dash and of a dash with its gap, in pixels; a gap of 0 draws a solid line. */
  readonly dash: readonly [number, number];
}

const VERTEX = /* glsl */ `
attribute vec2 a_corner;  // along 0 or 1, side -1 or 1
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec3 a_line;    // width, dash, period
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
varying vec4 v_color;
varying vec3 v_line;
varying float v_along;
varying float v_side;

void main() {
  vec2 source = (u_matrix * vec3(a_source, 1.0)).xy * u_viewport * 0.5;
  vec2 target = (u_matrix * vec3(a_target, 1.0)).xy * u_viewport * 0.5;
  vec2 way = target - source;
  float far = max(length(way), 0.001);
  vec2 normal = vec2(-way.y, way.x) / far;
  float reach = a_line.x * 0.5 + 1.0;
  vec2 at = mix(source, target, a_corner.x) + normal * a_corner.y * reach;
  gl_Position = a_line.x > 0.0 ? vec4(at * 2.0 / u_viewport, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  v_along = a_corner.x * far;
  v_side = a_corner.y * reach;
  v_line = a_line;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_line;
varying float v_along;
varying float v_side;
uniform float u_pixel;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  gl_FragColor.a *= 255.0 / 254.0;
  #else
  float soft = 0.7 * u_pixel;
  float cover = 1.0 - smoothstep(v_line.x * 0.5 - soft, v_line.x * 0.5 + soft, abs(v_side));
  if (v_line.z > 0.5) {
    float place = abs(mod(v_along, v_line.z) - v_line.z * 0.5);
    cover *= 1.0 - smoothstep(v_line.y * 0.5 - soft, v_line.y * 0.5 + soft, place);
  }
  float alpha = v_color.a * 255.0 / 254.0 * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

export class LineProgram extends EdgeProgram<'u_matrix' | 'u_viewport' | 'u_pixel'> {
  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP as number,
      UNIFORMS: ['u_matrix', 'u_viewport', 'u_pixel'] as const,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_line', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & EdgeLook,
  ): void {
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        data.size,
        data.dash[0],
        data.dash[1],
        floatColor(data.color),
        edgeIndex,
      ],
      start,
    );
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram<'u_matrix'>['setUniforms']>[1],
  ): void {
    const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
    gl.uniform2f(at('u_viewport'), params.width, params.height);
    gl.uniform1f(at('u_pixel'), 1 / params.pixelRatio);
  }
}
