/* What the generated models share: eight ensemble members to an AVX-512 register, one member to a lane. */
#ifndef ENTENTE_BENCH_LANES_H
#define ENTENTE_BENCH_LANES_H

#include <immintrin.h>

#define LANES 8
#define ALIGNED __attribute__((aligned(64)))
#define K(value) _mm512_set1_pd(value)

/* What is computed in a step has to be there when the step ends: without this the compiler may leave a result to the last one. */
#define END_OF_STEP __asm__ volatile("" ::: "memory")

/* Vector mathematics of glibc (libmvec), which gcc itself calls only with -ffast-math. */
__m512d _ZGVeN8v_exp(__m512d);
__m512d _ZGVeN8v_log(__m512d);
__m512d _ZGVeN8vv_pow(__m512d, __m512d);

static inline __m512d load(const double *values) { return _mm512_loadu_pd(values); }

static inline void store(double *values, __m512d lanes) { _mm512_storeu_pd(values, lanes); }

static inline __m512d smaller(__m512d a, __m512d b) { return _mm512_min_pd(a, b); }

static inline __m512d larger(__m512d a, __m512d b) { return _mm512_max_pd(a, b); }

static inline __m512d if_greater(__m512d a, __m512d b, __m512d then, __m512d otherwise)
{
    return _mm512_mask_blend_pd(_mm512_cmp_pd_mask(a, b, _CMP_GT_OQ), otherwise, then);
}

/* STEP(height, from); a millionth of a step is rounding. */
static inline __m512d step_input(double time, double dt, double height, double from)
{
    return K(time >= from - 1e-6 * dt ? height : 0);
}

static inline __m512d pick_8(const double *table, __m512i index) { return _mm512_permutexvar_pd(index, _mm512_load_pd(table)); }

static inline __m512d pick_16(const double *table, __m512i index)
{
    return _mm512_permutex2var_pd(_mm512_load_pd(table), index, _mm512_load_pd(table + 8));
}

/* Evenly spaced points: place x on the scale, take that segment's line. The last point is a segment without slope. */
static inline __m512d scale_place(__m512d x, double first, double per_unit, int last)
{
    return smaller(larger((x - K(first)) * K(per_unit), K(0)), K(last));
}

static inline __m512d even_lookup_8(__m512d x, double first, double per_unit, int last, const double *base, const double *slope)
{
    const __m512d place = scale_place(x, first, per_unit, last);
    const __m512i segment = _mm512_cvttpd_epi64(place);
    return pick_8(base, segment) + pick_8(slope, segment) * place;
}

static inline __m512d even_lookup_16(__m512d x, double first, double per_unit, int last, const double *base, const double *slope)
{
    const __m512d place = scale_place(x, first, per_unit, last);
    const __m512i segment = _mm512_cvttpd_epi64(place);
    return pick_16(base, segment) + pick_16(slope, segment) * place;
}

/* One step of a binary search without branches: move on by so many points where x is at or past the point there. */
static inline __m512i move_on(__m512i index, __m512d x, __m512d point, int by)
{
    return _mm512_mask_add_epi64(index, _mm512_cmp_pd_mask(x, point, _CMP_GE_OQ), index, _mm512_set1_epi64(by));
}

static inline __m512i ahead(__m512i index, int by) { return _mm512_add_epi64(index, _mm512_set1_epi64(by)); }

/* Any points, padded with infinity. */
static inline __m512d uneven_lookup_8(__m512d x, int last, const double *points, const double *base, const double *slope)
{
    const __m512d inside = smaller(larger(x, K(points[0])), K(points[last]));
    __m512i segment = move_on(_mm512_setzero_si512(), inside, K(points[4]), 4);
    segment = move_on(segment, inside, pick_8(points, ahead(segment, 2)), 2);
    segment = move_on(segment, inside, pick_8(points, ahead(segment, 1)), 1);
    return pick_8(base, segment) + pick_8(slope, segment) * inside;
}

static inline __m512d uneven_lookup_16(__m512d x, int last, const double *points, const double *base, const double *slope)
{
    const __m512d inside = smaller(larger(x, K(points[0])), K(points[last]));
    __m512i segment = move_on(_mm512_setzero_si512(), inside, K(points[8]), 8);
    segment = move_on(segment, inside, pick_16(points, ahead(segment, 4)), 4);
    segment = move_on(segment, inside, pick_16(points, ahead(segment, 2)), 2);
    segment = move_on(segment, inside, pick_16(points, ahead(segment, 1)), 1);
    return pick_16(base, segment) + pick_16(slope, segment) * inside;
}

#endif
