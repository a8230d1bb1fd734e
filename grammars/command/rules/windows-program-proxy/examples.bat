:: bad: script in rundll32
rundll32.exe javascript:"\..\mshtml,RunHTMLApplication ";alert(1)
:: bad: script in mshta
mshta vbscript:Execute("CreateObject(""WScript.Shell"").Run ""calc""")
:: bad: a scriptlet
regsvr32 /s /n /u /i:C:\temp\f.sct scrobj.dll
:: bad: settings that are code
cmstp /s C:\temp\x.inf
:: bad: a library of a user
rundll32 C:\Users\me\h.dll,Start
:: bad: started by the management service
wmic process call create "calc.exe"
:: bad: into another process
mavinject 1234 /INJECTRUNNING C:\temp\h.dll
:: good: nearly: a library of the product
regsvr32 /s "C:\Program Files\Example\viewer.dll"
:: good: nearly: its own dialogue
rundll32.exe shell32.dll,Control_RunDLL
:: good: nearly: asks
wmic process list brief
:: good: installs a package
msiexec /i product.msi /qn

:: good: nearly: a namespace
wmic /namespace:\\root\cimv2 path Win32_BIOS get Version
:: bad: a library as a package
msiexec /y C:\temp\h.dll
:: bad: without a window
conhost.exe --headless cmd /c C:\temp\h.bat
:: bad: a help file
hh.exe C:\Users\Public\h.chm
:: bad: a script of shadow copies
diskshadow.exe /s C:\temp\s.txt
:: good: nearly: a package
msiexec /i C:\downloads\tool.msi /qn
:: good: nearly: builds the project
msbuild src\app.csproj /p:Configuration=Release
:: bad: a program, through what opens addresses
rundll32 url.dll,FileProtocolHandler C:\Users\Public\h.exe
:: good: nearly: a page in the browser
rundll32 url.dll,FileProtocolHandler https://example.org/manual
