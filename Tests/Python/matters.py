# What a scan says of matters and of how firms fared in them, counted once more from its files.
import csv
import json


def rows(name):
    return list(csv.DictReader(open(f'exports/{name}.csv', encoding='utf-8-sig')))


scan = json.load(open('a.json'))
bids, awards = rows('bids'), rows('awards')
names = {f['廠商代碼']: f['廠商名稱'] for f in rows('firms')}
amounts = {a['標案案號']: a['決標金額'].replace(',', '') for a in awards}
stakes = 0
for finding in scan['findings']:
    if 'at_stake' in finding:
        stake = finding['at_stake']
        assert stake['digits'] == amounts[stake['key'][0]] and stake['currency'] == 'TWD', stake
        stakes += 1
contests = 0
for party in scan['parties']:
    if party['record'] != 'vendor':
        continue
    key, contest = party['key'][0], party['contest']
    own = {b['標案案號'] for b in bids if b['投標廠商代碼'] == key}
    beside = [b['投標廠商代碼'] for b in bids if b['標案案號'] in own and b['投標廠商代碼'] != key]
    assert contest['matters'] == len(own), (key, contest)
    assert contest['won'] == sum(a['得標廠商代碼'] == key for a in awards), (key, contest)
    assert contest['rivals'] == len(set(beside)), (key, contest)
    if beside:
        most = min(set(beside), key=lambda rival: (-beside.count(rival), rival))
        told = {'record': 'vendor', 'key': [most], 'title': names[most],
                'times': beside.count(most)}
        assert contest['most_often'] == told, (key, contest, told)
    contests += 1
print(stakes > 0, contests > 1)
