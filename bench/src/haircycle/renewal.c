/* Reference for speed: event-driven lognormal phases and a shed histogram, nothing else.
   Usage: renewal follicles days seed. Prints follicle-years per second of processor time and the mean shed a day. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t state[2];

static uint64_t next_bits(void) {
  uint64_t a = state[0], b = state[1];
  state[0] = b;
  a ^= a << 23;
  state[1] = a ^ b ^ (a >> 18) ^ (b >> 5);
  return state[1] + b;
}

static double uniform(void) { return ((double)(next_bits() >> 11) + 0.5) * 0x1.0p-53; }

static double spare;
static int has_spare;

static double normal(void) {
  if (has_spare) {
    has_spare = 0;
    return spare;
  }
  double x, y, s;
  do {
    x = 2 * uniform() - 1;
    y = 2 * uniform() - 1;
    s = x * x + y * y;
  } while (s >= 1 || s == 0);
  double r = sqrt(-2 * log(s) / s);
  spare = y * r;
  has_spare = 1;
  return x * r;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  long follicles = atol(argv[1]);
  int days = atoi(argv[2]);
  state[0] = strtoull(argv[3], 0, 10) * 0x9e3779b97f4a7c15ull + 1;
  state[1] = 0xd1b54a32d192ed03ull;
  const double mean[4] = {1000, 17, 100, 20}, cv[4] = {0.5, 0.3, 0.4, 1};
  double mu[4], sigma[4], total = 0;
  for (int p = 0; p < 4; p++) {
    sigma[p] = sqrt(log1p(cv[p] * cv[p]));
    mu[p] = log(mean[p]) - sigma[p] * sigma[p] / 2;
    total += mean[p];
  }
  int *shed = calloc(days + 1, sizeof *shed);
  struct timespec a, b;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
  for (long f = 0; f < follicles; f++) {
    double u = uniform() * total;
    int p = 0;
    while (p < 3 && u >= mean[p]) u -= mean[p++];
    double t = uniform() * exp(mu[p] + sigma[p] * sigma[p] + sigma[p] * normal());
    while (t < days) {
      if (p == 2) shed[(int)t]++;
      p = (p + 1) & 3;
      t += exp(mu[p] + sigma[p] * normal());
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
  double seconds = (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec);
  double sum = 0;
  for (int d = 0; d < days; d++) sum += shed[d];
  printf("%.6f %.4f\n", (double)follicles * days / 365.25 / seconds, sum / days);
  return 0;
}
