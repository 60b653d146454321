<#
.SYNOPSIS
Lets Shell Launcher start the kiosk in place of the desktop, and Windows sign in its account by itself.

.DESCRIPTION
Gives shell-launcher.xml to the ShellLauncher node of the AssignedAccess configuration service provider, through the MDM
bridge (MDM_AssignedAccess in root\cimv2\mdm\dmmap). That also turns the feature Shell Launcher on, and makes the account.
It holds from the next start of the machine on. The bridge answers the system account only: Intune and SCCM run scripts
so; by hand, see docs/deploy.md. Needs Windows Enterprise, Education or IoT Enterprise.

Exit codes: 0 done, 1 failed (the error says why).

.PARAMETER Path
The configuration. Default: shell-launcher.xml beside this script.

.PARAMETER Remove
Take the configuration away: every account gets the desktop again, and none is signed in by itself.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Path = (Join-Path $PSScriptRoot 'shell-launcher.xml'),
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Assert-SystemAccount {
    $me = [System.Security.Principal.WindowsIdentity]::GetCurrent()
    if (-not $me.IsSystem) {
        throw "This must run as the system account, and runs as $($me.Name): see docs/deploy.md."
    }
}

function Read-Configuration([string] $File) {
    # Read as XML first: a slip shows here, with its line, and not as a number from the bridge.
    $document = [xml]::new()
    $document.Load($File)
    $document.OuterXml
}

Assert-SystemAccount
$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
if ($null -eq $bridge) {
    throw 'This Windows has no Assigned Access: it must be Enterprise, Education or IoT Enterprise.'
}
if ($Remove) {
    $bridge.ShellLauncher = $null
    $what = 'Take the configuration of Shell Launcher away'
} else {
    # The provider takes the document as text in XML, so it is encoded once more.
    $bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode((Read-Configuration (Resolve-Path -LiteralPath $Path).Path))
    $what = "Give Shell Launcher the configuration $Path"
}
if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, $what)) {
    Set-CimInstance -CimInstance $bridge
    Write-Output "${what}: done. Restart the machine."
}
