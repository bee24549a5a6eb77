import CommandLineInterface
import TestSupport
import Testing

/// Whatever happens while a workbook is written, its place holds the old one or the new one, whole.
@Suite struct WorkbookFaultTests {
  private let example = ScanExample()

  private func run(_ command: String) -> ShellCommand {
    ShellCommand(
      "cd '\(example.folder.path)' && unset LC_ALL LC_MESSAGES; export LANG=C; "
        + "PATH='\(BuiltProgram.folder)':$PATH; { \(command); } 2>&1")
  }

  /// The JSON of a scan with its findings many times over.
  private func writeMany(_ count: Int) {
    let program = BuiltProgram.repository + "/Tests/Python/many_findings.py"
    _ = run(
      "probity scan exports --format json -o one.json; "
        + "python3 '\(program)' one.json \(count) > many.json")
  }

  @Test("killed at 50 moments, it leaves the old workbook or the new one, and no litter")
  func killed() {
    writeMany(600)
    let output = run(
      """
      probity report many.json -o new.xlsx > said.txt
      start=$(date +%s%N); probity report many.json -o target.xlsx >> said.txt
      whole=$(( ($(date +%s%N) - start) / 1000000 ))
      RANDOM=7; old=0; new=0; half=0
      for moment in $(seq 50); do
        echo old > target.xlsx
        probity report many.json -o target.xlsx >> said.txt 2>&1 & writer=$!
        sleep "$(printf '0.%03d' $(( RANDOM % (whole < 999 ? whole : 999) )))"
        kill -KILL $writer 2> /dev/null; wait $writer 2> /dev/null
        if [ "$(head -c 4 target.xlsx)" = "old" ]; then old=$((old + 1))
        elif cmp -s new.xlsx target.xlsx; then new=$((new + 1))
        else half=$((half + 1)); fi
      done
      probity report many.json -o target.xlsx >> said.txt
      cmp new.xlsx target.xlsx && echo "half $half, all $((old + new)), litter $(ls -A | grep -c '^\\.probity')"
      [ $old -gt 0 ] && echo "some were killed in time"
      """
    ).output
    #expect(output.contains("half 0, all 50, litter 0\nsome were killed in time\n"), "\(output)")
  }

  @Test("what a living process holds is no litter")
  func held() {
    let output = run(
      """
      echo held > .probity-1-0.tmp; echo left > .probity-2-0.tmp; echo own > .probity-notes
      exec 9< .probity-1-0.tmp; flock 9
      probity scan exports -o a.xlsx > said.txt; ls -A | grep '^\\.probity'
      """
    ).output
    #expect(output == ".probity-1-0.tmp\n.probity-notes\n")
  }

  @Test("a workbook that its program says is open is not replaced", arguments: ["en", "zh-TW"])
  func open(language: String) {
    let said = ["en": "is open in another program", "zh-TW": "已在其他程式中開啟"]
    for mark in [".~lock.a.xlsx#", "~$a.xlsx"] {
      let output = run(
        "echo old > a.xlsx; touch '\(mark)'; probity scan exports -o a.xlsx --lang \(language); "
          + "echo code $?; cat a.xlsx; rm '\(mark)'"
      ).output
      #expect(output.contains(said[language] ?? "?"), "\(output)")
      #expect(output.contains(mark))
      #expect(output.hasSuffix("code 74\nold\n"), "\(output)")
    }
  }

  @Test("whoever reads the old one goes on reading it whole")
  func readElsewhere() {
    let output = run(
      "echo old > a.xlsx; exec 3< a.xlsx; probity scan exports -o a.xlsx > said.txt; cat <&3; "
        + "head -c 2 a.xlsx"
    ).output
    #expect(output == "old\nPK")
  }

  @Test("a disk that is full is told, and the old one stays")
  func fullDisk() {
    writeMany(2000)
    let small = run("ulimit -f 40; probity report many.json -o a.xlsx --lang en; echo code $?")
      .output
    #expect(small.contains("no space is left on the disk"), "\(small)")
    #expect(small.hasSuffix("code 74\n"))
    let output = run(
      """
      mkdir small; mount -t tmpfs -o size=256k none small || exit 9
      echo old > small/a.xlsx
      probity report many.json -o small/a.xlsx --lang en; echo "code $?"
      cat small/a.xlsx; ls -A small; umount small
      """)
    guard output.status != 9 else {
      print("no small disk could be mounted here: \(output.output)")
      return
    }
    #expect(output.output.contains("no space is left on the disk"), "\(output.output)")
    #expect(output.output.hasSuffix("code 74\nold\na.xlsx\n"), "\(output.output)")
  }

  @Test("nobody but Probity tells that a disk is full", arguments: ["en", "zh-TW"])
  func fullDiskTold(language: String) {
    let said = [
      "en": """
      error: cannot write `small/a.xlsx`: no space is left on the disk
        = make room or choose another disk; what stood there before is untouched
      code 74

      """,
      "zh-TW": """
      錯誤：無法寫入 `small/a.xlsx`：磁碟空間不足
        = 請清出空間或改用其他磁碟；原有的檔案未受影響
      code 74

      """,
    ]
    let output = run(
      """
      mkdir small; mount -t tmpfs -o size=16k none small || exit 9
      probity scan exports -o small/a.xlsx --lang \(language); echo "code $?"; umount small
      """)
    guard output.status != 9 else {
      print("no small disk could be mounted here: \(output.output)")
      return
    }
    #expect(output.output == said[language])
  }

  @Test("a folder that may not be written in is told, and the old one stays")
  func readOnly() {
    // The root may write everywhere; so nobody is asked to.
    let output = run(
      """
      mkdir locked; echo old > locked/a.xlsx; chmod 755 . ; chmod 555 locked
      if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=65534 --clear-groups"; else as=; fi
      $as true || { chmod 755 locked; exit 9; }
      $as "$(command -v probity)" scan exports -o locked/a.xlsx --lang en; echo "code $?"
      cat locked/a.xlsx; chmod 755 locked
      """)
    guard output.status != 9 else {
      print("no other user could be taken here: \(output.output)")
      return
    }
    #expect(output.output.contains("locked/a.xlsx"), "\(output.output)")
    #expect(output.output.hasSuffix("code 74\nold\n"), "\(output.output)")
  }
}
