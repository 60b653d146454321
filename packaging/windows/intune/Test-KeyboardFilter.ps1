# Intune's detection script: says something and ends with 0 if Keyboard Filter is as Set-KeyboardFilter.ps1 sets it.
# Intune runs it as the system; set "Run script as 32-bit process" to No.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Namespace = 'root\standardcimv2\embedded'
$Used = 'Shift', 'Ctrl', 'Alt', 'Escape'

if ((Get-WindowsOptionalFeature -Online -FeatureName 'Client-KeyboardFilter').State -ne 'Enabled') {
    exit 1
}
if ((Get-Service -Name 'MsKeyboardFilter').Status -ne 'Running') {
    exit 1
}
$open = @(Get-CimInstance -Namespace $Namespace -ClassName 'WEKF_PredefinedKey' |
    Where-Object { -not $_.Enabled -and $_.Id -notin $Used })
if ($open.Count -gt 0) {
    exit 1
}
Write-Output 'Keyboard Filter blocks the keys that lead out of the kiosk'
exit 0
