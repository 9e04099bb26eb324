// Owns the way between the screens: five tabs, each an icon over its name.
// Promises to keep the top right corner free, where the host draws its own menu (34 x 32 px).
import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import {
  DocumentCheckmarkFilled, DocumentCheckmarkRegular, HomeFilled, HomeRegular, ShieldErrorFilled, ShieldErrorRegular, SignatureFilled, SignatureRegular, TableFilled, TableRegular,
  bundleIcon, type FluentIcon,
} from "@fluentui/react-icons";
import { usePane } from "../pane/PaneContext";
import type { OpenScreen } from "../pane/state";

type TabScreen = Exclude<OpenScreen, "help" | "checks" | "reports" | "functions">;

function isTab(screen: OpenScreen): screen is TabScreen {
  return screen in icons;
}

const icons: Readonly<Record<TabScreen, FluentIcon>> = {
  home: bundleIcon(HomeFilled, HomeRegular),
  register: bundleIcon(TableFilled, TableRegular),
  risks: bundleIcon(ShieldErrorFilled, ShieldErrorRegular),
  approvals: bundleIcon(SignatureFilled, SignatureRegular),
  statement: bundleIcon(DocumentCheckmarkFilled, DocumentCheckmarkRegular),
};

const narrow = "@media (max-width: 270px)";

const useStyles = makeStyles({
  nav: { paddingRight: "40px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  tabs: { display: "grid", gridTemplateColumns: "repeat(5, minmax(0, auto))" },
  tab: {
    flexDirection: "column", display: "flex", alignItems: "center", justifyContent: "flex-start", rowGap: "2px", minWidth: 0, padding: "7px 2px 8px",
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal", textAlign: "center", overflowWrap: "anywhere", padding: 0, [narrow]: { display: "none" } },
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
});

export function Navigation() {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={texts.common.navigation}>
      <TabList
        className={styles.tabs}
        size="small"
        reserveSelectedTabSpace={false}
        selectedValue={isTab(state.screen) ? state.screen : null}
        onTabSelect={(_event, { value }) => dispatch({ kind: "tab", screen: value as TabScreen })}
        aria-label={texts.common.navigation}
      >
        {(Object.keys(icons) as TabScreen[]).map((screen) => {
          const Icon = icons[screen];
          return (
            <Tab key={screen} className={styles.tab} value={screen} icon={<Icon />} aria-label={texts.screen[screen]} aria-controls="pane-content">
              {texts.screen[screen]}
            </Tab>
          );
        })}
      </TabList>
    </nav>
  );
}
