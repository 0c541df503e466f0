"""What every Python peer shares: one run for each line of stdin, one line of JSON for each run."""

import json
import sys
import time

try:
    import resource
except ImportError:  # Windows
    resource = None

NOT_INSTALLED = 3


def serve(run):
    print(json.dumps({"ready": True}), flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        run()
        ms = (time.perf_counter() - start) * 1000
        peak = None
        if resource is not None:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"ms": ms, "peakMB": peak}), flush=True)
