:: honest: a build
@echo off
call npm ci
call npm run build
if errorlevel 1 exit /b 1
:: honest: a clean folder
if exist build rmdir /s /q build
mkdir build
:: honest: what runs
tasklist | findstr node
netstat -ano | findstr :3000
