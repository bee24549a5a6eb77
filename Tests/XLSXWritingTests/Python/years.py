import zipfile, sys
print({entry.date_time for entry in zipfile.ZipFile(sys.argv[1]).infolist()})
