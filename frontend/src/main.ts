import "./styles/base.css";

const data = JSON.parse(document.getElementById("dossier-data")!.textContent!);
const heading = document.createElement("h1");
heading.textContent = data.case.question;
document.getElementById("dossier")!.append(heading);
