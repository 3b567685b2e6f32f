"""Reference values for special functions and distributions, computed with mpmath at 60 digits.

Run from packages/numerics:  python3 scripts/reference-values.py > src/distributions/reference.gen.ts
Needs mpmath (made with 1.3.0). Independent of the TypeScript code: definitions and mpmath's own functions only.
"""
from mpmath import mp, mpf, nstr
import mpmath as m

mp.dps = 60
rows = []

def num(x):
    return float(x)

def row(kind, params, x, value):
    rows.append((kind, [num(p) for p in params], num(x), nstr(value, 20)))

for x in [1e-10, 0.01, 0.3, 0.5, 0.9, 0.999999, 1.000001, 1.3, 1.75, 2.0000001, 2.4, 3.7, 9.99, 10.5, 50.25, 1e4, 1e8]:
    row("lnGamma", [], x, m.loggamma(mpf(x)))
for x in [1e-8, 0.1, 0.7, 1.2, 1.9, 5.5, 13.0, 1e3, 1e7]:
    row("digamma", [], x, m.digamma(mpf(x)))
for x in [1e-12, 0.03, 0.5, 0.99, 1.0, 1.5, 1.99, 2.01, 3.0, 5.0]:
    row("erf", [], x, m.erf(mpf(x)))
for x in [-3.0, -0.5, 0.2, 0.9, 1.01, 1.7, 2.5, 5.0, 10.0, 18.3, 26.1]:
    row("erfc", [], x, m.erfc(mpf(x)))

def ncdf(z):
    return m.erfc(-mpf(z) / m.sqrt(2)) / 2

def gcdf(a, x):
    return m.gammainc(mpf(a), 0, mpf(x), regularized=True)

def gsf(a, x):
    return m.gammainc(mpf(a), mpf(x), m.inf, regularized=True)

def bseries(a, b, x):
    """I_x(a, b) by DLMF 8.17.8, a series of positive terms."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps + 2):
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    return total * m.exp(a * m.log(x) + b * m.log(1 - x) - m.loggamma(a + 1) - m.loggamma(b) + m.loggamma(a + b))

def bcdf(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    if x < 0.9:
        return bseries(a, b, x)
    with mp.extradps(320):
        return 1 - bseries(b, a, 1 - x)

def bsf(a, b, x):
    with mp.extradps(320):
        return bcdf(b, a, 1 - mpf(x))

def both(kind, params, x, lower, upper):
    row(kind + ".cdf", params, x, lower)
    row(kind + ".survival", params, x, upper)

for z in [-37.5, -20.0, -8.0, -3.3, -1.1, -0.01, 0.0001, 0.6, 2.2, 6.5, 12.0, 37.0]:
    both("normal", [0, 1], z, ncdf(z), ncdf(-mpf(z)))
for x in [-5.0, 3.0, 3.5, 40.0]:
    z = (mpf(x) - 3) / mpf("2.5")
    both("normal", [3, 2.5], x, ncdf(z), ncdf(-z))
for a, xs in [(0.05, [1e-20, 0.001, 0.4, 3, 300]), (0.5, [1e-9, 0.2, 1.6, 20, 650]), (1, [1e-5, 0.7, 40, 690]),
              (3.5, [1e-4, 0.5, 3.2, 9, 100, 700]), (25, [0.01, 5, 24, 30, 90, 800]),
              (400, [100, 350, 401, 480, 1400]), (30000, [25000, 29900, 30010, 31000, 36000])]:
    for x in xs:
        both("gamma", [a, 1], x, gcdf(a, x), gsf(a, x))
both("gamma", [4, 2.5], 11.5, gcdf(4, mpf(11.5) / mpf("2.5")), gsf(4, mpf(11.5) / mpf("2.5")))
for df, xs in [(1, [1e-6, 0.5, 3.841458820694124, 60, 1300]), (7, [0.3, 6, 40]), (120, [60, 119, 240])]:
    for x in xs:
        both("chiSquare", [df], x, gcdf(mpf(df) / 2, mpf(x) / 2), gsf(mpf(df) / 2, mpf(x) / 2))
for a, b, xs in [(0.5, 0.5, [1e-12, 0.1, 0.5, 0.97]), (2, 3, [1e-30, 0.2, 0.6, 0.999]), (0.1, 8, [1e-8, 0.01, 0.3]),
                 (12, 40, [1e-6, 0.1, 0.23, 0.5, 0.97]), (300, 9, [0.5, 0.96, 0.99]), (5000, 7000, [0.35, 0.41, 0.42, 0.48]),
                 (1.5, 20000, [1e-9, 6e-5, 0.002])]:
    for x in xs:
        lower = bcdf(a, b, x)
        both("beta", [a, b], x, lower, bsf(a, b, x))

def tsf(df, t):
    df = mpf(df); t = mpf(t)
    half = bcdf(df / 2, mpf(1) / 2, df / (df + t * t)) / 2
    return half if t >= 0 else 1 - half

for df, ts in [(1, [1e-7, 0.3, 5, 1e8]), (2.5, [0.01, 1.2, 30]), (5, [-3, 0.4, 2.570581835636314, 1e20]),
               (30, [0.1, 2.04, 15]), (29.7, [-6.0, 1.3]), (2000, [0.02, 1.96, 25]), (1e6, [0.5, 3.3, 30])]:
    for t in ts:
        both("studentT", [df], t, tsf(df, -mpf(t)), tsf(df, t))
for d1, d2, fs in [(1, 5, [1e-6, 0.8, 6.6, 500]), (4, 12, [1e-10, 0.5, 3.26, 1000]), (60, 45, [0.2, 1.1, 3.0]),
                   (3, 1e5, [0.01, 2.6, 60])]:
    for f in fs:
        x = mpf(d1) * mpf(f) / (mpf(d1) * mpf(f) + mpf(d2))
        both("fisherF", [d1, d2], f, bcdf(mpf(d1) / 2, mpf(d2) / 2, x),
             bsf(mpf(d1) / 2, mpf(d2) / 2, x))
for mu, s, xs in [(0, 1, [1e-12, 0.3, 1.01, 9, 1e14]), (6.8, 0.47, [60, 700, 1000, 30000])]:
    for x in xs:
        z = (m.log(mpf(x)) - mpf(mu)) / mpf(s)
        both("lognormal", [mu, s], x, ncdf(z), ncdf(-z))
for k, s, xs in [(0.7, 2, [1e-9, 0.6, 5, 2000]), (3, 100, [0.01, 60, 130, 800])]:
    for x in xs:
        h = (mpf(x) / mpf(s)) ** mpf(k)
        both("weibull", [k, s], x, -m.expm1(-h), m.exp(-h))

def find(tail, p, lo, hi):
    """Root of a monotone ln tail by bisection on [lo, hi]; no derivative, no shared code with the library."""
    target = m.log(p)
    lo, hi = mpf(lo), mpf(hi)
    rising = tail(hi) > tail(lo)
    for _ in range(90):
        mid = (lo + hi) / 2
        if (m.log(tail(mid)) < target) == rising:
            lo = mid
        else:
            hi = mid
    return (lo + hi) / 2

mp.dps = 32
SMALL = [1e-300, 1e-120, 1e-40, 1e-16, 1e-9, 0.001, 0.025, 0.2, 0.4999]
for p in SMALL:
    row("normal.quantile", [0, 1], p, find(ncdf, mpf(p), -40, 1))
    row("normal.survivalQuantile", [0, 1], p, -find(ncdf, mpf(p), -40, 1))
    for a in [0.5, 3.5, 60]:
        row("gamma.quantile", [a, 1], p, m.exp(find(lambda u: gcdf(a, m.exp(u)), mpf(p), -1500, 5)))
        row("gamma.survivalQuantile", [a, 1], p, m.exp(find(lambda u: gsf(a, m.exp(u)), mpf(p), -10, 8)))
    for df in [1, 5, 300]:
        row("studentT.survivalQuantile", [df], p, m.exp(find(lambda u: tsf(df, m.exp(u)), mpf(p), -30, 700)))
    for a, b in [(0.5, 0.5), (12, 40), (2, 3)]:
        row("beta.quantile", [a, b], p, m.exp(find(lambda u: bcdf(a, b, m.exp(u)), mpf(p), -1400, -0.01)))
    row("fisherF.survivalQuantile", [4, 12], p,
        m.exp(find(lambda u: bcdf(6, 2, 12 / (m.exp(u) * 4 + 12)), mpf(p), -5, 150)))
    row("lognormal.survivalQuantile", [6.8, 0.47], p, m.exp(mpf(6.8) - mpf(0.47) * find(ncdf, mpf(p), -40, 1)))
    row("weibull.quantile", [0.7, 2], p, 2 * (-m.log1p(-mpf(p))) ** (1 / mpf(0.7)))
for p in [0.5001, 0.7, 0.975, 0.999]:
    row("normal.quantile", [0, 1], p, m.sqrt(2) * m.erfinv(2 * mpf(p) - 1))
    row("studentT.quantile", [5], p, m.exp(find(lambda u: tsf(5, m.exp(u)), 1 - mpf(p), -30, 700)))
    row("chiSquare.quantile", [3], p, 2 * m.exp(find(lambda u: gsf(1.5, m.exp(u)), 1 - mpf(p), -10, 8)))

print("/** Made by scripts/reference-values.py with mpmath at 60 digits; do not edit. */")
print("export interface ReferenceRow { readonly kind: string; readonly params: readonly number[]; readonly at: number; readonly value: number }")
print("export const reference: readonly ReferenceRow[] = [")
for kind, params, x, value in rows:
    print('  { kind: "%s", params: %s, at: %r, value: %s },' % (kind, params, x, value.replace("e+", "e")))
print("];")
