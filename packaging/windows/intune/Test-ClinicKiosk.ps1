# Intune's detection script: says something and ends with 0 if Clinic Kiosk is there in this version or a newer one.
# `make msi` puts the version in. Intune runs it as the system; set "Run script as 32-bit process" to No.
Set-StrictMode -Version Latest

$key = 'HKLM:\SOFTWARE\ClinicKiosk'
$found = Get-ItemProperty -Path $key -ErrorAction SilentlyContinue
if ($null -eq $found -or -not $found.PSObject.Properties['Version'] -or -not $found.PSObject.Properties['Folder']) {
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
