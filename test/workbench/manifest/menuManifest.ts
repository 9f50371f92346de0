const ICON = ["16", "32", "80"].map((size) => `<bt:Image size="${size}" resid="Icon"/>`).join("");

/** Label, supertip and icon of a group or control; a group takes no supertip. */
const look = (label: string) =>
  `<Label resid="${label}"/><Supertip><Title resid="${label}"/><Description resid="Tip"/></Supertip><Icon>${ICON}</Icon>`;

const SURFACE = `<ExtensionPoint xsi:type="PrimaryCommandSurface">
  <OfficeTab id="TabData">
    <Group id="Group"><Label resid="Group"/><Icon>${ICON}</Icon>
      <Control xsi:type="Menu" id="Menu">${look("Menu")}
        <Items>
          <Item id="First">${look("First")}<Action xsi:type="ExecuteFunction"><FunctionName>first</FunctionName></Action></Item>
          <Item id="Second"><Label resid="Second"/><Supertip><Title resid="Second"/><Description resid="Tip"/></Supertip>
            <Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId><SourceLocation resid="Page"/></Action></Item>
        </Items>
      </Control>
      <Control xsi:type="Button" id="Off">${look("Off")}
        <Action xsi:type="ExecuteFunction"><FunctionName>off</FunctionName></Action><Enabled>false</Enabled></Control>
    </Group>
  </OfficeTab>
</ExtensionPoint>`;

const text = (id: string, chinese: string, english?: string) =>
  `<bt:String id="${id}" DefaultValue="${chinese}">${english === undefined ? "" : `<bt:Override Locale="en-US" Value="${english}"/>`}</bt:String>`;

/** A manifest without faults: groups on Excel's Data tab, a menu with two items, a button that is off, one text without English. */
export const MENU_MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>7f3f1c1e-7f54-4a3c-9f6e-0a4c7f6c2b11</Id><Version>1.2.3.0</Version><ProviderName>某县</ProviderName><DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="示例"/><Description DefaultValue="示例 &amp; 说明"/><IconUrl DefaultValue="https://host/32.png"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements><Sets DefaultMinVersion="1.3"><Set Name="ExcelApi"/></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://host/base.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Document"><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="Group"/></OfficeTab></ExtensionPoint></DesktopFormFactor></Host>
      <Host xsi:type="Workbook"><DesktopFormFactor>${SURFACE}</DesktopFormFactor></Host>
    </Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://host/icon.png"/></bt:Images>
      <bt:Urls><bt:Url id="Page" DefaultValue="https://host/page.html"/></bt:Urls>
      <bt:ShortStrings>${text("Group", "工具", "Tools")}${text("Menu", "更多", "More")}${text("First", "第一项", "First")}${text("Second", "第二项")}${text("Off", "停用", "Off")}</bt:ShortStrings>
      <bt:LongStrings>${text("Tip", "做一件事。", "Does one thing.")}</bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;
