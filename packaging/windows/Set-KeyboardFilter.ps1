<#
.SYNOPSIS
Lets Keyboard Filter block every key combination that Windows itself would act on, for all but administrators.

.DESCRIPTION
Turns the feature Keyboard Filter on if it is off, and sets its rules through WMI (WEKF_PredefinedKey and WEKF_Settings in
root\standardcimv2\embedded): every combination that this Windows lists is blocked, but for the few keys that the kiosk's
screens are used with. The rules hold from the next sign-in on; a feature that was just turned on takes a restart, after
which this script has to run once more. Run it as an administrator or the system account.

Exit codes: 0 done, 1 failed (the error says why), 3010 restart the machine and run it again.

.PARAMETER BreakoutKeyScanCode
The key that leads to the welcome screen when it is pressed five times, by its scan code. Windows' own choice is the left
Windows key, which is on every keyboard. Default: 100, F13, which is on hardly any.

.PARAMETER Remove
Allow every combination again, and give the settings the values that Windows has at first.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateRange(1, 255)] [int] $BreakoutKeyScanCode = 100,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Namespace = 'root\standardcimv2\embedded'
$LeftWindowsKey = 91
# Letters and AltGr need the first three; Escape goes back on the kiosk's screens.
$Used = 'Shift', 'Ctrl', 'Alt', 'Escape'

function Enable-KeyboardFilter {
    $feature = Get-WindowsOptionalFeature -Online -FeatureName 'Client-KeyboardFilter'
    if ($null -eq $feature) {
        throw 'This Windows has no Keyboard Filter: it must be Enterprise, Education or IoT Enterprise.'
    }
    if ($feature.State -eq 'Enabled') {
        return $false
    }
    (Enable-WindowsOptionalFeature -Online -FeatureName 'Client-KeyboardFilter' -All -NoRestart).RestartNeeded
}

function Set-Rule([bool] $Blocked) {
    foreach ($key in Get-CimInstance -Namespace $Namespace -ClassName 'WEKF_PredefinedKey') {
        $enabled = $Blocked -and ($key.Id -notin $Used)
        if ($key.Enabled -ne $enabled) {
            Set-CimInstance -InputObject $key -Property @{ Enabled = $enabled }
        }
    }
}

function Set-Setting([string] $Name, [string] $Value) {
    $setting = Get-CimInstance -Namespace $Namespace -ClassName 'WEKF_Settings' | Where-Object { $_.Name -eq $Name }
    if ($null -eq $setting) {
        throw "Keyboard Filter has no setting $Name."
    }
    Set-CimInstance -InputObject $setting -Property @{ Value = $Value }
}

if (-not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, 'Set the rules of Keyboard Filter')) {
    exit 0
}
if ($Remove) {
    Set-Rule $false
    Set-Setting 'ForceOffAccessibility' 'false'
    Set-Setting 'DisableKeyboardFilterForAdministrators' 'true'
    Set-Setting 'BreakoutKeyScanCode' "$LeftWindowsKey"
    exit 0
}
if (Enable-KeyboardFilter) {
    Write-Output 'Keyboard Filter was turned on. Restart the machine, and run this script once more.'
    exit 3010
}
Set-Service -Name 'MsKeyboardFilter' -StartupType Automatic
Start-Service -Name 'MsKeyboardFilter'
Set-Setting 'DisableKeyboardFilterForAdministrators' 'true'
Set-Setting 'ForceOffAccessibility' 'true'
Set-Setting 'BreakoutKeyScanCode' "$BreakoutKeyScanCode"
Set-Rule $true
exit 0
