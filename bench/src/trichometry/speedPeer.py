"""The peer of the speed bench: scikit-image's Sato ridge filter at its default scales, Otsu's threshold, skeleton.

Reads one picture path a line, answers with one JSON line: seconds of wall time and of processor time, decoding
included and apart. Started by speed.ts with one thread.
"""

import json
import sys
import time

import skimage
from skimage.color import rgb2gray
from skimage.filters import sato, threshold_otsu
from skimage.io import imread
from skimage.measure import label
from skimage.morphology import skeletonize

print(json.dumps({"version": skimage.__version__}), flush=True)
for line in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    picture = imread(line.strip())
    decoded = time.process_time()
    ridges = sato(rgb2gray(picture), black_ridges=True)
    skeleton = skeletonize(ridges > threshold_otsu(ridges))
    pieces = int(label(skeleton, connectivity=2).max())
    answer = {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "cpuWithoutDecoding": time.process_time() - decoded,
        "found": pieces,
    }
    print(json.dumps(answer), flush=True)
