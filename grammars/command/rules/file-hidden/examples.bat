:: bad: as if it were the system's
attrib +h +s C:\ProgramData\upd.exe
:: good: nearly: can be written again
attrib -r C:\work\out.txt
