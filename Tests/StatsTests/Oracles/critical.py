# First critical values of marginal rank sets, by quadrature (SciPy 1.17.1): the standard error of
# the unit, of each other unit, and their number.
from math import hypot

from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import norm


def probability(c, own, others):
    def integrand(t):
        product = norm.pdf(t)
        for other, number in others:
            reach = c * hypot(own, other)
            product *= (norm.cdf((own * t + reach) / other) - norm.cdf((own * t - reach) / other)) ** number
        return product

    points = [-c, 0, c]
    return quad(integrand, -9, 9, points=points, limit=1000, epsabs=1e-13, epsrel=1e-12)[0]


for own, others in [
    (1, [(1, 704)]),
    (1, [(0.3, 50)]),
    (1, [(0.1, 50)]),
    (1, [(0.05, 100)]),
    (1, [(0.001, 300)]),
    (1, [(0.02, 100), (1, 100)]),
    (1, [(40, 100), (0.5, 20)]),
    (0.1, [(1, 20)]),
    (1, [(0.5, 3), (2, 4)]),
    (1, [(1, 1)]),
]:
    root = brentq(lambda c: probability(c, own, others) - 0.95, 1, 7, xtol=1e-13)
    print(own, others, root)
