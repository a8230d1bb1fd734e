:: bad: each step, without a window
psr.exe /start /output C:\Temp\s.zip /sc 1 /gui 0
:: good: nearly: stops it
psr.exe /stop
