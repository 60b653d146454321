# Intune's detection script: says something and ends with 0 if Clinic Kiosk is there in this version or a newer one.
# `make msi` puts the version in. Intune runs it as the system; set "Run script as 32-bit process" to No.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$key = 'HKLM:\SOFTWARE\ClinicKiosk'
if (-not (Test-Path -LiteralPath $key)) {
    exit 1
}
$found = Get-ItemProperty -LiteralPath $key
if (-not $found.PSObject.Properties['Version'] -or -not $found.PSObject.Properties['Folder']) {
    exit 1
}
if ([version] $found.Version -lt [version] '@version@') {
    exit 1
}
if (-not (Test-Path -LiteralPath (Join-Path $found.Folder 'kiosk.exe') -PathType Leaf)) {
    exit 1
}
Write-Output "Clinic Kiosk $($found.Version)"
exit 0
