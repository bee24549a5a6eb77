# The JSON of a scan with its findings so many times over: many_findings.py ONE COUNT > MANY
import copy
import json
import sys

scan = json.load(open(sys.argv[1]))
own = scan['findings']
scan['findings'] = []
for number in range(int(sys.argv[2])):
    one = copy.deepcopy(own[number % len(own)])
    one['fingerprint'] = '%032x' % number
    one['priority'] = 'P4'
    scan['findings'].append(one)
scan['cases'] = []
json.dump(scan, sys.stdout)
