# Probabilities of ranks by quadrature over all subsets (SciPy 1.17.1)
from itertools import combinations
from math import erfc, exp, pi, sqrt
from scipy.integrate import quad

UNITS = [(88.0, 2.0), (86.5, 1.0), (86.0, 4.0), (83.0, 0.2), (82.5, 1.5), (80.0, 6.0)]

def first(unit, number):
    value, error = UNITS[unit]
    others = [u for place, u in enumerate(UNITS) if place != unit]
    def given(t):
        above = [erfc(-(x - value - error * t) / s / sqrt(2)) / 2 for x, s in others]
        total = 0.0
        for size in range(number):
            for chosen in combinations(range(len(others)), size):
                product = 1.0
                for place, p in enumerate(above):
                    product *= p if place in chosen else 1 - p
                total += product
        return exp(-t * t / 2) / sqrt(2 * pi) * total
    points = sorted({(x - value) / error for x, _ in others if abs(x - value) < 8 * error})
    return quad(given, -8, 8, points=points, epsabs=1e-12, epsrel=1e-12, limit=2000)[0]

for number in range(1, 6):
    print(number, [round(first(unit, number), 9) for unit in range(6)])
