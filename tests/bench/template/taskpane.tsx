// Owns the page that the task pane's start is compared with: what a new React project for Office shows, written anew.
// Promises the parts of Microsoft's template and nothing more: a header with a picture, three points with icons, a field and a button that writes to the sheet.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: { display: "flex", flexDirection: "column", alignItems: "center", padding: "80px 0 30px", backgroundColor: tokens.colorNeutralBackground3 },
  greeting: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1 },
  points: { display: "flex", flexDirection: "column", alignItems: "center", marginTop: "20px" },
  point: { display: "flex", alignItems: "center", marginBottom: "20px" },
  icon: { marginRight: "10px" },
  entry: { display: "flex", flexDirection: "column", alignItems: "center", margin: "30px 20px 0" },
  field: { maxWidth: "50%", marginBottom: "20px" },
});

const points = [
  { icon: Ribbon24Regular, text: "Do more in the workbook that is open" },
  { icon: LockOpen24Regular, text: "Find what the workbook can already do" },
  { icon: DesignIdeas24Regular, text: "Build something that looks as if it belonged here" },
] as const;

async function enter(text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
    await context.sync();
  });
}

function Entry() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.entry}>
      <Field className={styles.field} size="large" label="Text to write into the sheet">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void enter(text)}>Write the text</Button>
    </div>
  );
}

function App({ title }: { readonly title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-128.png" alt={title} />
        <h1 className={styles.greeting}>Welcome</h1>
      </section>
      <ul className={styles.points}>
        {points.map(({ icon: Icon, text }) => (
          <li key={text} className={styles.point}>
            <Icon className={styles.icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Entry />
    </div>
  );
}

const container = document.getElementById("container");
void Office.onReady(() => {
  if (container !== null) createRoot(container).render(<FluentProvider theme={webLightTheme}><App title="New project" /></FluentProvider>);
});
