' What an auditor does with a workbook in LibreOffice: saves it as it is, then works in it as people
' do, and saves that too. Whatever goes wrong is written beside it.
Sub Review(folder As String)
  On Error GoTo Trouble
  Dim book As Object, sheet As Object
  book = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/a.xlsx"), "_blank", 0, Setting("Hidden", True))
  Save(book, folder & "/saved.xlsx")
  sheet = book.Sheets.getByName("Findings")
  sheet.Columns.insertByIndex(2, 1)
  sheet.getCellByPosition(2, 0).String = "My own"
  sheet.getCellByPosition(2, 1).String = "first of all"
  FillIn(sheet, 1, "cleared", "=1+1")
  FillIn(sheet, 2, "perhaps", "𠮷" & Chr(10) & "二")
  Dim area As Object
  area = sheet.createCursor()
  area.gotoEndOfUsedArea(False)
  area = sheet.getCellRangeByPosition(0, 0, area.RangeAddress.EndColumn, area.RangeAddress.EndRow)
  Sort(area)
  sheet.Columns.getByIndex(ColumnOf(sheet, "Rule")).IsVisible = False
  sheet.Rows.getByIndex(3).IsVisible = False
  Save(book, folder & "/reviewed.xlsx")
  book.close(True)
  StarDesktop.terminate()
  Exit Sub
Trouble:
  Dim number As Integer
  number = FreeFile
  Open folder & "/trouble.txt" For Output As #number
  Print #number, "line " & Erl & ": " & Error$
  Close #number
  StarDesktop.terminate()
End Sub

Sub FillIn(sheet As Object, row As Integer, status As String, note As String)
  sheet.getCellByPosition(ColumnOf(sheet, "Status"), row).String = status
  sheet.getCellByPosition(ColumnOf(sheet, "Reviewer"), row).String = "examiner " & row
  sheet.getCellByPosition(ColumnOf(sheet, "Second reviewer"), row).String = "@SUM(A1)"
  sheet.getCellByPosition(ColumnOf(sheet, "Reviewed on"), row).Value = DateSerial(2026, 1, 10 + row)
  sheet.getCellByPosition(ColumnOf(sheet, "Note"), row).String = note
End Sub

' The last finding first.
Sub Sort(area As Object)
  Dim field As New com.sun.star.table.TableSortField
  field.Field = 0
  field.IsAscending = False
  field.FieldType = com.sun.star.table.TableSortFieldType.NUMERIC
  area.sort(Array(Setting("SortFields", Array(field))(0), Setting("ContainsHeader", True)(0)))
End Sub

Function ColumnOf(sheet As Object, heading As String) As Integer
  Dim column As Integer
  For column = 0 To 60
    If sheet.getCellByPosition(column, 0).String = heading Then
      ColumnOf = column
      Exit Function
    End If
  Next
  Error 9
End Function

Sub Save(book As Object, path As String)
  book.storeToURL(ConvertToURL(path), Setting("FilterName", "Calc MS Excel 2007 XML"))
End Sub

Function Setting(name As String, value As Variant) As Variant
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Setting = Array(one)
End Function
